package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import onus.people.ContactRole;
import onus.people.Membership;
import onus.people.People;
import onus.people.Place;
import onus.people.Scope;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class SigningInTest {

    private final TestServer server = TestServer.running();

    @Test
    void eMailAndPasswordMakeATokenThatSaysWhoOneIs() {
        var person = server.enrol(new Place.AtCustomer(UUID.randomUUID(), ContactRole.DELEGATE));

        var made = signIn(person.email(), TestServer.PASSWORD, "");
        assertThat(made.status()).isEqualTo(201);
        var me = new Someone(server.address(), person, made.at("/token")).get("/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.at("/email")).isEqualTo(person.email());
        assertThat(me.at("/role")).isEqualTo("delegate");
        assertThat(me.json().at("/scopes")).hasToString("[\"write\"]");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreTheSameAnswer() {
        var person = server.enrol(new Place.AtCustomer(UUID.randomUUID(), ContactRole.OWNER));

        var wrong = signIn(person.email(), "something else 1", "");
        var unknown = signIn("nobody@example.net", "something else 1", "");

        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.at("/detail")).isEqualTo(unknown.at("/detail")).isEqualTo("E-mail or password is wrong.");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void tooManyGuessesAreTurnedAwayWithTheTimeToWait() {
        var person = server.enrol(new Place.AtCustomer(UUID.randomUUID(), ContactRole.OWNER));
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(person.email(), "guess " + i, "").status()).isEqualTo(401);
        }

        var turnedAway = signIn(person.email(), TestServer.PASSWORD, "");

        assertThat(turnedAway.status()).isEqualTo(429);
        assertThat(turnedAway.header("Retry-After")).matches("\\d+");
    }

    @Test
    void aTokenThatWasTakenBackIsNobodys() {
        var agent = server.staff(StaffRole.AGENT);
        assertThat(agent.get("/me").status()).isEqualTo(200);

        assertThat(agent.delete("/tokens/current").status()).isEqualTo(204);

        assertThat(agent.get("/me").status()).isEqualTo(401);
    }

    @Test
    void nobodySeesOrTakesBackATokenOfSomebodyElse() {
        var agent = server.staff(StaffRole.AGENT);
        var other = server.staff(StaffRole.AGENT);
        var id = agent.get("/tokens").at("/items/0/id");

        assertThat(agent.get("/tokens").json().at("/items").size()).isEqualTo(1);
        assertThat(other.delete("/tokens/" + id).status()).isEqualTo(404);
        assertThat(other.delete("/tokens/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(other.delete("/tokens/not-a-uuid").status()).isEqualTo(404);
        assertThat(agent.delete("/tokens/" + id).status()).isEqualTo(204);
    }

    @Test
    void aReadingTokenReads() {
        var account = UUID.randomUUID();
        var owner = server.contact(account, ContactRole.OWNER);
        var reading = server.with(owner.person(), account, Scope.READ);

        assertThat(reading.get("/me").status()).isEqualTo(200);
        var refused = reading.post("/invitations", "{}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("scope-too-small");
    }

    @Test
    void whoSpeaksForSeveralCustomersMustNameOne() {
        var owner = server.enrol(new Place.AtCustomer(UUID.randomUUID(), ContactRole.OWNER));
        server.bean(People.class).change(new Membership(owner.id(), UUID.randomUUID(), ContactRole.MEMBER, false));

        var answer = signIn(owner.email(), TestServer.PASSWORD, "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/customer");
    }

    private Answer signIn(String email, String password, String body) {
        var basic = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        return server.nobody().postWithoutKey("/tokens", body, "Authorization", "Basic " + basic);
    }
}
