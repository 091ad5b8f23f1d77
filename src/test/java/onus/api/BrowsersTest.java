package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.Place;
import onus.people.SessionCookie;
import onus.people.Tokens;
import org.junit.jupiter.api.Test;

class BrowsersTest {

    private static final String SOMEWHERE = "/no-such-page-" + UUID.randomUUID();

    private final TestServer server = TestServer.running();

    @Test
    void aBrowserNobodyKnowsIsSentToSignIn() {
        var answer = Someone.send(page(SOMEWHERE));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/sign-in?to=%2F" + SOMEWHERE.substring(1));

        var part = Someone.send(page(SOMEWHERE).header("HX-Request", "true"));
        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).startsWith("/sign-in");
    }

    @Test
    void aSessionsCookieIsKnownAndEndsWhenItIsTakenBack() {
        var person = server.enrol(new Place.AtCustomer(UUID.randomUUID(), ContactRole.OWNER));
        var account =
                server.bean(People.class).membershipsOf(person.id()).getFirst().account();
        var session = server.bean(Tokens.class).issue(person.id(), account, Tokens.Wish.session());
        var cookie = SessionCookie.NAME + "=" + session.secret().text();

        assertThat(Someone.send(page(SOMEWHERE).header("Cookie", cookie)).status())
                .isEqualTo(404);
        var forged = page(SOMEWHERE).header("Cookie", cookie).POST(BodyPublishers.ofString("x=1"));
        assertThat(Someone.send(forged).status()).isEqualTo(403);

        server.bean(Tokens.class).revoke(person.id(), session.token().id());
        assertThat(Someone.send(page(SOMEWHERE).header("Cookie", cookie)).status())
                .isEqualTo(303);
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }
}
