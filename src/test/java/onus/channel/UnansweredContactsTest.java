package onus.channel;

import static onus.channel.ChannelRoom.granted;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onus.consent.contact.Reaching;
import onus.contract.DeskTerms.ContactEvent;
import onus.people.ContactRole;
import onus.people.Enrolling;
import onus.people.Invitation;
import onus.people.Person;
import onus.people.Place;
import onus.people.StaffRole;
import onus.reason.Language;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody answers: whoever goes on from here is written to, once, in their own language. */
class UnansweredContactsTest {

    @RegisterExtension
    static final ChannelRoom ROOM = new ChannelRoom();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSupervisorsOfTheMarketAndTheNextContactAreToldOnce(Language language) {
        var house = ROOM.house(Language.FR, false, "Jean Dupont");
        var supervisor = person(new Place.AtDesk(Set.of(StaffRole.SUPERVISOR), Set.of("FR")), language);
        var elsewhere = person(new Place.AtDesk(Set.of(StaffRole.SUPERVISOR), Set.of("PL")), language);
        var delegate = person(new Place.AtCustomer(house.account(), ContactRole.DELEGATE), language);
        var ticket = ROOM.report(house, "The shop is slow").ticket();
        var raised = new Reaching.Raised(house.account(), ticket.id(), ContactEvent.DATA_BREACH, "");
        granted(ROOM.the(Reaching.class).raise(raised, ROOM.by(ChannelRoom.TECHNICIAN)));

        ROOM.pass(Duration.ofMinutes(59));
        assertThat(ROOM.to(supervisor)).isEmpty();
        ROOM.pass(Duration.ofMinutes(2));
        ROOM.pass(Duration.ofDays(2));

        whole(ROOM.to(supervisor), ticket.reference(), "https://desk.example/desk/obligations");
        whole(ROOM.to(delegate), ticket.reference(), "https://desk.example/tickets/" + ticket.reference());
        assertThat(ROOM.to(elsewhere)).isEmpty();
    }

    private static void whole(List<MimeMessage> mails, String ticket, String page) {
        assertThat(mails).hasSize(1);
        assertThat(ChannelRoom.subject(mails.getFirst())).contains("Atelier Dupont", ticket);
        assertThat(ChannelRoom.text(mails.getFirst()))
                .contains(page, ticket)
                .doesNotContain("{", "contact-event", "null");
    }

    private static Person person(Place place, Language language) {
        var email = UUID.randomUUID() + "@people.example";
        var invitation = new Invitation(email, "Vera", language, ZoneId.of("Europe/Paris"), place);
        return ROOM.the(Enrolling.class).enrol(invitation);
    }
}
