package onus.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import onus.platform.TestDatabase;
import onus.reason.Ruling;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    static PeopleFixture desk;

    @BeforeAll
    static void open() {
        desk = new PeopleFixture(database);
    }

    @Test
    void theRightPasswordLetsInWhateverTheCaseOfTheAddress() {
        var account = UUID.randomUUID();
        desk.owner("anna@example.org", account);

        var attempt = desk.signingIn.attempt("Anna@Example.org", PeopleFixture.PASSWORD, "192.0.2.1");

        assertThat(attempt)
                .isInstanceOfSatisfying(
                        SigningIn.Attempt.Known.class,
                        it -> assertThat(it.memberships())
                                .extracting(Membership::account)
                                .containsExactly(account));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreTheSameAnswer() {
        desk.owner("ben@example.org", UUID.randomUUID());

        assertThat(desk.signingIn.attempt("ben@example.org", "wrong", "192.0.2.2"))
                .isEqualTo(desk.signingIn.attempt("nobody@example.org", "wrong", "192.0.2.2"))
                .isEqualTo(new SigningIn.Attempt.Wrong());
    }

    @Test
    void aDisabledPersonIsNotLetInAndTheirTokensAreDead() {
        var person = desk.owner("gone@example.org", UUID.randomUUID());
        var token = desk.tokens.issue(
                person.id(), desk.people.membershipsOf(person.id()).getFirst().account(), Tokens.Wish.api(Scope.WRITE));
        assertThat(desk.tokens.shown(token.secret())).isPresent();

        desk.people.disable(person.id());

        assertThat(desk.signingIn.attempt("gone@example.org", PeopleFixture.PASSWORD, "192.0.2.3"))
                .isEqualTo(new SigningIn.Attempt.Wrong());
        assertThat(desk.tokens.shown(token.secret())).isEmpty();
    }

    @Test
    void theSixthGuessAtOneAddressIsNotEvenLookedAt() {
        desk.owner("target@example.org", UUID.randomUUID());
        for (int i = 0; i < 5; i++) {
            desk.signingIn.attempt("target@example.org", "guess " + i, "192.0.2." + (10 + i));
        }

        assertThat(desk.signingIn.attempt("target@example.org", PeopleFixture.PASSWORD, "192.0.2.20"))
                .isInstanceOf(SigningIn.Attempt.TooMany.class);
    }

    @Test
    void rolesAreThoseOfNowAndNotOfWhenTheTokenWasGiven() {
        var account = UUID.randomUUID();
        var person = desk.owner("role@example.org", account);
        var token = desk.tokens.issue(person.id(), account, Tokens.Wish.api(Scope.READ));

        desk.people.change(new Membership(person.id(), account, ContactRole.MEMBER, true));
        assertThat(desk.tokens.shown(token.secret()).orElseThrow().caller())
                .isEqualTo(new Caller.Contact(person.id(), account, ContactRole.MEMBER));

        desk.people.leave(person.id(), account);
        assertThat(desk.tokens.shown(token.secret())).isEmpty();
    }

    @Test
    void aRevokedOrExpiredTokenShowsNobody() {
        var person = desk.supervisor("tokens@example.org");
        var revoked = desk.tokens.issue(person.id(), null, Tokens.Wish.api(Scope.READ));
        var expired =
                desk.tokens.issue(person.id(), null, new Tokens.Wish(TokenKind.API, Set.of(Scope.READ), Duration.ZERO));
        var stranger = desk.supervisor("stranger@example.org");

        assertThat(desk.tokens.revoke(stranger.id(), revoked.token().id())).isFalse();
        assertThat(desk.tokens.shown(revoked.secret())).isPresent();
        assertThat(desk.tokens.revoke(person.id(), revoked.token().id())).isTrue();
        assertThat(desk.tokens.shown(revoked.secret())).isEmpty();
        assertThat(desk.tokens.shown(expired.secret())).isEmpty();
    }

    @Test
    void secretsAreStoredOnlyAsHashes() {
        var person = desk.supervisor("secret@example.org");
        var token = desk.tokens.issue(person.id(), null, Tokens.Wish.api(Scope.READ));

        var everything = database.asSuperuser()
                .sql("select coalesce(string_agg(t::text, ' '), '') from people.token t")
                .query(String.class)
                .single();

        assertThat(everything)
                .contains(token.token().id().toString())
                .doesNotContain(token.secret().text());
        assertThat(token.toString()).doesNotContain(token.secret().text());
    }

    @Test
    void anInvitedContactChoosesAPasswordAndSpeaksForTheCustomer() {
        var account = UUID.randomUUID();
        var owner = desk.owner("boss@example.org", account);
        var by = new Caller.Contact(owner.id(), account, ContactRole.OWNER);
        var place = new Place.AtCustomer(account, ContactRole.DELEGATE);

        assertThat(desk.inviting.invite(by, PeopleFixture.invitation("New@example.org", place)))
                .isInstanceOf(Ruling.Granted.class);
        var link = invited("new@example.org").link();

        assertThat(desk.inviting.accept(link, "short")).isEqualTo(Ruling.denied(WhyNot.WEAK_PASSWORD));
        assertThat(desk.inviting.accept(link, null)).isEqualTo(Ruling.denied(WhyNot.PASSWORD_NEEDED));
        assertThat(desk.inviting.accept(link, PeopleFixture.PASSWORD)).isInstanceOf(Ruling.Granted.class);
        assertThat(desk.inviting.accept(link, PeopleFixture.PASSWORD)).isEqualTo(Ruling.denied(WhyNot.LINK_USED));
        assertThat(desk.people.contactsOf(account))
                .extracting(it -> it.person().email())
                .containsExactlyInAnyOrder("boss@example.org", "new@example.org");
    }

    @Test
    void whoIsKnownAlreadyKeepsTheirPassword() {
        var known = desk.owner("known@example.org", UUID.randomUUID());
        var account = UUID.randomUUID();
        desk.inviting.invite(
                new Caller.Machine("test"),
                PeopleFixture.invitation("known@example.org", new Place.AtCustomer(account, ContactRole.MEMBER)));
        var link = invited("known@example.org").link();

        assertThat(desk.people.membershipsOf(known.id())).hasSize(1);
        assertThat(desk.inviting.accept(link, "another password 1"))
                .isEqualTo(Ruling.denied(WhyNot.ALREADY_HAS_PASSWORD));
        assertThat(desk.inviting.accept(link, null)).isInstanceOf(Ruling.Granted.class);
        assertThat(desk.people.membershipsOf(known.id())).hasSize(2);
    }

    @Test
    void onlyAnOwnerInvitesAndOnlyIntoTheirOwnHouse() {
        var account = UUID.randomUUID();
        var owner = new Caller.Contact(UUID.randomUUID(), account, ContactRole.OWNER);
        var delegate = new Caller.Contact(UUID.randomUUID(), account, ContactRole.DELEGATE);
        var technician = new Caller.Staff(UUID.randomUUID(), Set.of(StaffRole.TECHNICIAN), Set.of());
        var agent = new Caller.Staff(UUID.randomUUID(), Set.of(StaffRole.AGENT), Set.of());
        var here = new Place.AtCustomer(account, ContactRole.MEMBER);
        var there = new Place.AtCustomer(UUID.randomUUID(), ContactRole.MEMBER);
        var desks = new Place.AtDesk(Set.of(StaffRole.SUPERVISOR), Set.of());

        assertThat(desk.inviting.invite(delegate, PeopleFixture.invitation("x1@example.org", here)))
                .isEqualTo(Ruling.denied(WhyNot.NOT_FOR_YOU));
        assertThat(desk.inviting.invite(owner, PeopleFixture.invitation("x2@example.org", there)))
                .isEqualTo(Ruling.denied(WhyNot.NOT_FOR_YOU));
        assertThat(desk.inviting.invite(owner, PeopleFixture.invitation("x3@example.org", desks)))
                .isEqualTo(Ruling.denied(WhyNot.NOT_FOR_YOU));
        assertThat(desk.inviting.invite(technician, PeopleFixture.invitation("x4@example.org", here)))
                .isEqualTo(Ruling.denied(WhyNot.NOT_FOR_YOU));
        assertThat(desk.inviting.invite(agent, PeopleFixture.invitation("x5@example.org", desks)))
                .isEqualTo(Ruling.denied(WhyNot.NOT_FOR_YOU));
        assertThat(desk.inviting.invite(agent, PeopleFixture.invitation("x6@example.org", here)))
                .isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void aResetEndsEverySessionAndWorksOnce() {
        var person = desk.supervisor("forgot@example.org");
        var token = desk.tokens.issue(person.id(), null, Tokens.Wish.session());
        desk.resetting.ask("forgot@example.org");
        var link = ((PasswordResetAsked) desk.letters.getLast()).link();

        assertThat(desk.resetting.reset(link, "a whole new password")).isInstanceOf(Ruling.Granted.class);
        assertThat(desk.resetting.reset(link, "and another password")).isEqualTo(Ruling.denied(WhyNot.LINK_USED));
        assertThat(desk.tokens.shown(token.secret())).isEmpty();
        assertThat(desk.signingIn.attempt("forgot@example.org", "a whole new password", "192.0.2.40"))
                .isInstanceOf(SigningIn.Attempt.Known.class);
    }

    @Test
    void nobodyIsWrittenToWhenNobodyHasTheAddress() {
        var before = desk.letters.size();
        desk.resetting.ask("who@example.org");
        assertThat(desk.letters).hasSize(before);
    }

    @Test
    void aCustomersTransactionSeesItsOwnMembershipsAndNobodysNames() {
        var account = UUID.randomUUID();
        desk.owner("own@example.org", account);
        desk.owner("other@example.org", UUID.randomUUID());

        var memberships = "select count(*) from people.membership";
        var names = "select count(*) from people.person";
        var seen = database.transactions()
                .inAccount(
                        account,
                        () -> database.jdbc()
                                .sql("select (" + memberships + ") || '/' || (" + names + ")")
                                .query(String.class)
                                .single());

        assertThat(seen).isEqualTo("1/0");
    }

    private static PersonInvited invited(String email) {
        return desk.letters.stream()
                .filter(PersonInvited.class::isInstance)
                .map(PersonInvited.class::cast)
                .filter(it -> it.person().email().equals(email))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
