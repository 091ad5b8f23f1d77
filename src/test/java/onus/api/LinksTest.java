package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.Place;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class LinksTest {

    private final TestServer server = TestServer.running();
    private final UUID account = UUID.randomUUID();

    @Test
    void somebodyInvitedComesInByTheLinkOnce() {
        var owner = server.contact(account, ContactRole.OWNER);
        var email = UUID.randomUUID() + "@example.org";
        var invited = owner.post("/invitations", """
                {"email":"%s","name":"New","language":"pl","role":"delegate"}""".formatted(email));
        var link = server.invitationTo(email).link().text();
        assertThat(invited.status()).isEqualTo(202);
        assertThat(invited.text()).doesNotContain(link);

        var path = "/invitations/" + link + "/acceptance";
        var weak = server.nobody().post(path, "{\"password\":\"short\"}");
        var welcome = server.nobody().post(path, "{\"password\":\"" + TestServer.PASSWORD + "\"}");
        var again = server.nobody().post(path, "{\"password\":\"" + TestServer.PASSWORD + "\"}");

        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.pointers()).containsExactly("/password");
        assertThat(welcome.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(410);
        assertThat(server.bean(People.class).contactsOf(account))
                .extracting(it -> it.membership().role())
                .contains(ContactRole.DELEGATE);
    }

    @Test
    void anOwnerInvitesNeitherIntoAnotherHouseNorToTheDesk() {
        var owner = server.contact(account, ContactRole.OWNER);
        var there = owner.post("/invitations", """
                {"email":"a@example.org","name":"A","language":"en","role":"member","customer":"C-00000-00000"}""");
        var desk = owner.post("/invitations", """
                {"email":"a@example.org","name":"A","language":"en","roles":["supervisor"]}""");

        assertThat(there.status()).isEqualTo(422);
        assertThat(there.pointers()).containsExactly("/customer");
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.pointers()).containsExactly("/role");
        assertThat(server.staff(StaffRole.AGENT).post("/invitations", """
                        {"email":"a@example.org","name":"A","language":"en","role":"member"}""").pointers())
                .containsExactly("/customer");
    }

    @Test
    void aResetAnswersTheSameWhetherOrNotAnybodyIsThere() {
        var person = server.enrol(new Place.AtCustomer(account, ContactRole.OWNER));
        var known = server.nobody().post("/password-resets", "{\"email\":\"" + person.email() + "\"}");
        var unknown = server.nobody().post("/password-resets", "{\"email\":\"" + UUID.randomUUID() + "@example.org\"}");

        assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
        assertThat(known.text()).isEqualTo(unknown.text());
    }
}
