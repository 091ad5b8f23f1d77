package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import onus.people.ContactRole;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConventionsTest {

    private final TestServer server = TestServer.running();
    private final Someone owner = server.contact(UUID.randomUUID(), ContactRole.OWNER);

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var answer = owner.post("/invitations", """
                {"email":"not an address","name":" ","language":"xx","zone":"Mars/Olympus","roles":["king"],"extra/field":1}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("urn:onus:problem:invalid");
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder("/email", "/name", "/language", "/zone", "/roles/0", "/extra~1field");
    }

    @ParameterizedTest
    @CsvSource({
        "cs, Je povinné.",
        "de, Wird benötigt.",
        "en, Is required.",
        "fr, Est obligatoire.",
        "pl-PL, Jest wymagane.",
        "'ja, fr;q=0.5, de;q=0.9', Wird benötigt.",
        "ja, Is required."
    })
    void aProblemIsToldInTheReadersLanguage(String language, String sentence) {
        var answer = owner.post("/password-resets", "{}", "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/detail")).isEqualTo(sentence);
    }

    @Test
    void brokenJsonIsToldByLineAndColumn() {
        var answer = owner.post("/invitations", "{\n  \"email\": oops}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("broken-json");
        assertThat(answer.at("/detail")).contains("line 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "{\"email\":\"a@b.cd\",\"email\":\"c@d.ef\"}", "{} {}", "\"\\uD800", "{\"a\":NaN}"})
    void whatIsNotOneJsonValueIsUnreadable(String body) {
        assertThat(owner.post("/invitations", body).status()).isEqualTo(400);
    }

    @Test
    void aBodyThatIsNoObjectIsAWrongFieldAndNoCrash() {
        for (var body : new String[] {"[]", "\"x\"", "1", "null"}) {
            assertThat(owner.post("/invitations", body).status()).as(body).isEqualTo(422);
        }
    }

    @Test
    void aCharacterThatNoDatabaseKeepsIsAWrongField() {
        var answer = owner.post("/invitations", """
                {"email":"a@example.org","name":"nul\\u0000","language":"en","role":"member"}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/name");
    }

    @Test
    void brokenUtf8IsToldByByte() {
        var body = "{\"email\":\"X\"}".getBytes(StandardCharsets.UTF_8);
        body[10] = (byte) 0xff;
        var answer = Someone.send(owner.posting("/invitations", "{}").POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("broken-utf8");
    }

    @Test
    void aMegabyteAndMoreIsTooLargeWhateverTheHeadersSay() {
        var large = "{\"email\":\"" + "x".repeat(1 << 20) + "\"}";
        assertThat(owner.post("/invitations", large).status()).isEqualTo(413);

        var chunked =
                owner.posting("/invitations", "{}").POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large)));
        assertThat(Someone.send(chunked).status()).isEqualTo(413);
    }

    @Test
    void unknownAddressesMethodsAndTypesAreProblemsToo() {
        assertThat(owner.get("/nowhere").status()).isEqualTo(404);
        assertThat(owner.post("/nowhere", "{}").status()).isEqualTo(404);
        var method = owner.delete("/me");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");
        assertThat(owner.post("/invitations", "x", "Content-Type", "text/plain").status())
                .isEqualTo(415);
        assertThat(Someone.send(owner.request("/me").header("Accept", "image/png"))
                        .status())
                .isEqualTo(406);
        assertThat(owner.get("/nowhere").at("/type")).isEqualTo("urn:onus:problem:not-found");
    }

    @Test
    void oddAddressesAreRefusedWithoutAStackTrace() {
        for (var path : new String[] {"/me;x=1", "/tokens/%2e%2e", "/contracts/a%2Fb", "/contracts/%00"}) {
            var answer = owner.get(path);
            assertThat(answer.status()).as(path).isBetween(400, 404);
            assertThat(answer.text()).doesNotContain("Exception").doesNotContain("\tat ");
        }
    }

    @Test
    void nobodyKnownIsAskedToSignInWhateverTheAddress() {
        var nobody = server.nobody();
        for (var path : new String[] {"/me", "/nowhere", "/api/v2/me"}) {
            assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(nobody.get("/me").header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(new Someone(server.address(), null, "made-up").get("/me").status())
                .isEqualTo(401);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectBrowsersAndLimits() {
        var answer = server.staff(StaffRole.AGENT).get("/me");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"default\";q=100000;w=60");
        assertThat(answer.header("RateLimit")).matches("\"default\";r=\\d+;t=\\d+");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aSessionsTokenIsNotTakenFromTheHeaderNorAProgramsFromACookie() {
        var agent = server.staff(StaffRole.AGENT);
        var byCookie = server.nobody().request("/me").header("Cookie", "onus-session=" + agent.token());

        assertThat(Someone.send(byCookie).status()).isEqualTo(401);
    }
}
