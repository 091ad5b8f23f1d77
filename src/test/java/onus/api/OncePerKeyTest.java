package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.PersonInvited;
import onus.people.Place;
import onus.platform.task.RecurringTask;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerKeyTest {

    private final TestServer server = TestServer.running();
    private final Someone owner = server.contact(UUID.randomUUID(), ContactRole.OWNER);
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void theSameRequestUnderTheSameKeyGetsTheFirstAnswerAndDoesNothingMore() {
        var first = owner.postWithKey("/invitations", "k-1", invitation(email));
        var again = owner.postWithKey("/invitations", "k-1", invitation(email));

        assertThat(first.status()).isEqualTo(202).isEqualTo(again.status());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(letters(email)).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        owner.postWithKey("/invitations", "k-2", invitation(email));

        var other = owner.postWithKey("/invitations", "k-2", invitation("other@example.org"));
        var elsewhere = owner.postWithKey("/password-resets", "k-2", "{\"email\":\"x@example.org\"}");

        assertThat(other.status()).isEqualTo(422).isEqualTo(elsewhere.status());
        assertThat(other.at("/type")).isEqualTo("urn:onus:problem:key-reused");
    }

    @Test
    void keysBelongToTheirCaller() {
        var neighbour = server.contact(UUID.randomUUID(), ContactRole.OWNER);

        assertThat(owner.postWithKey("/invitations", "k-3", invitation(email)).status())
                .isEqualTo(202);
        assertThat(neighbour
                        .postWithKey("/invitations", "k-3", invitation("n@example.org"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aPostWithoutAKeyIsNotReadAtAll() {
        var answer = owner.postWithoutKey("/invitations", invitation(email));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/type")).isEqualTo("urn:onus:problem:key-missing");
        assertThat(owner.postWithKey("/invitations", " ", invitation(email)).status())
                .isEqualTo(400);
        assertThat(owner.postWithKey("/invitations", "k".repeat(201), invitation(email))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMistakeMayBeMendedUnderItsKey() {
        assertThat(owner.postWithKey("/invitations", "k-4", "{}").status()).isEqualTo(422);
        assertThat(owner.postWithKey("/invitations", "k-4", invitation(email)).status())
                .isEqualTo(202);
    }

    @Test
    void manyTwinsAtOnceAreOneRequest() throws Exception {
        var twins = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 8; i++) {
            twins.add(() -> owner.postWithKey("/invitations", "k-5", invitation(email)));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(twins)) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        }
        assertThat(letters(email)).isEqualTo(1);
    }

    @Test
    void aTwinOfARequestThatTakesLongIsToldThatItIsStillRunning() {
        var principal = "person:" + owner.person().id() + "/account:" + account();
        var answer = new TransactionTemplate(server.database().manager()).execute(_ -> {
            server.database().jdbc().sql("set local onus.account = 'central'").update();
            server.database()
                    .jdbc()
                    .sql("insert into platform.idempotency (principal, key, request, made_at)"
                            + " values (:principal, 'k-6', '', timestamptz '2026-11-02 09:00+00')")
                    .param("principal", principal)
                    .update();
            return owner.postWithKey("/invitations", "k-6", invitation(email));
        });

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("urn:onus:problem:still-running");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void noSecretAndNoBodyOfARequestIsKept() {
        var person = server.enrol(new Place.AtCustomer(UUID.randomUUID(), ContactRole.OWNER));
        server.nobody().postWithKey("/password-resets", "k-7", "{\"email\":\"" + person.email() + "\"}");
        var link = server.resetFor(person.email()).link().text();
        var reset = "{\"password\":\"a wholly new password\"}";
        assertThat(server.nobody()
                        .postWithKey("/password-resets/" + link, "k-8", reset)
                        .status())
                .isEqualTo(204);
        assertThat(server.nobody()
                        .postWithKey("/password-resets/" + link, "k-8", reset)
                        .status())
                .isEqualTo(204);

        var kept = server.database()
                .asSuperuser()
                .sql("select string_agg(i::text, ' ') from platform.idempotency i")
                .query(String.class)
                .single();
        assertThat(kept)
                .contains("k-8")
                .doesNotContain(link)
                .doesNotContain("wholly new")
                .doesNotContain(person.email());
    }

    @Test
    void keysAreForgottenAfterTwoDaysAndNotBefore() {
        owner.postWithKey("/invitations", "k-9", invitation(email));
        var table = server.database().asSuperuser();
        table.sql("insert into platform.idempotency (principal, key, request, made_at)"
                        + " values ('old', 'k-10', '', timestamptz '2026-01-01 09:00+00')")
                .update();

        server.beans(RecurringTask.class)
                .filter(it -> it.kind().equals("keys.forget"))
                .forEach(it -> it.run(server.now(), server.now()));

        assertThat(table.sql("select key from platform.idempotency where key in ('k-9', 'k-10')")
                        .query(String.class)
                        .list())
                .containsExactly("k-9");
    }

    private UUID account() {
        return server.bean(People.class)
                .membershipsOf(owner.person().id())
                .getFirst()
                .account();
    }

    private long letters(String to) {
        return server.letters().stream()
                .filter(it -> it instanceof PersonInvited invited
                        && invited.person().email().equals(to))
                .count();
    }

    private static String invitation(String email) {
        return """
                {"email":"%s","name":"New","language":"fr","role":"member"}""".formatted(email);
    }
}
