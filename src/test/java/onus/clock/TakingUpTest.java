package onus.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onus.api.DeskMail;
import onus.api.Household;
import onus.api.Someone;
import onus.api.TestServer;
import onus.people.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A ticket goes from the customer office to the technicians, who have half an hour, and on to the experts. */
class TakingUpTest {

    private static final TestServer SERVER = TestServer.apart();

    private final Household home = Household.in(SERVER, "oktawave-pl");
    private final Someone agent = SERVER.staff(StaffRole.AGENT);
    private final Someone technician = SERVER.staff(StaffRole.TECHNICIAN);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void theLineThatIsHandedATicketHasATimeOfItsOwnThatOnlyTheDeskSees() {
        var ticket = handedOver("technicians");
        var waiting = takeUp(ticket);
        assertThat(waiting.at("/state").asString()).isEqualTo("waiting");
        assertThat(waiting.at("/line").asString()).isEqualTo("technicians");
        assertThat(waiting.at("/lessThan").asString()).isEqualTo("PT30M");
        assertThat(Instant.parse(waiting.at("/deadline").asString()))
                .isEqualTo(SERVER.now().plus(Duration.ofMinutes(30)));
        assertThat(home.owner().get(ticket).json().path("takeUp").isMissingNode()
                        || home.owner().get(ticket).json().path("takeUp").isNull())
                .isTrue();

        pass(Duration.ofMinutes(30).minusSeconds(1));
        command(technician, ticket, "/assignment", "{}");
        assertThat(takeUp(ticket).at("/state").asString()).isEqualTo("taken");
        pass(Duration.ofHours(1));
        assertThat(journal(ticket)).doesNotContain("take-up-missed");
    }

    @Test
    void whatNobodyTakesUpIsToldToTheSupervisorsOnceAndThePromiseToTheCustomerStaysAsItWas() {
        var supervisor = SERVER.staff(StaffRole.SUPERVISOR);
        var ticket = handedOver("technicians");
        var promised = promised(ticket);

        pass(Duration.ofMinutes(30));
        assertThat(takeUp(ticket).at("/state").asString()).isEqualTo("late");
        assertThat(journal(ticket)).containsOnlyOnce("take-up-missed").doesNotContain("reaction-missed");
        assertThat(DeskMail.lettersTo(supervisor.person().email(), reference(ticket)))
                .singleElement()
                .asString()
                .contains("was handed to this line: technicians", "no promise to the customer");
        assertThat(promised(ticket)).isEqualTo(promised);

        pass(Duration.ofHours(2));
        command(technician, ticket, "/assignment", "{}");
        assertThat(takeUp(ticket).at("/state").asString()).isEqualTo("taken-late");
        assertThat(journal(ticket)).containsOnlyOnce("take-up-missed");
    }

    @Test
    void handedOnItIsTheNextLinesTime() {
        var ticket = handedOver("technicians");
        pass(Duration.ofMinutes(10));
        command(technician, ticket, "/handover", "{\"line\":\"experts\",\"reason\":\"The kernel.\"}");
        assertThat(takeUp(ticket).at("/line").asString()).isEqualTo("experts");
        assertThat(takeUp(ticket).at("/lessThan").asString()).isEqualTo("PT1H");
        pass(Duration.ofMinutes(30));
        assertThat(journal(ticket)).doesNotContain("take-up-missed");
        pass(Duration.ofMinutes(30));
        assertThat(journal(ticket)).containsOnlyOnce("take-up-missed");
    }

    @Test
    void whoeverHandsOverAndSaysSoHasNotTakenItUpAndAnAnswerOfTheLineHas() {
        var ticket = handedOver("technicians");
        say(agent, ticket);
        assertThat(takeUp(ticket).at("/state").asString()).isEqualTo("waiting");
        say(technician, ticket);
        assertThat(takeUp(ticket).at("/state").asString()).isEqualTo("taken");
    }

    @Test
    void whatIsClosedWaitsForNobody() {
        var ticket = handedOver("technicians");
        command(agent, ticket, "/closing", "");
        assertThat(takeUp(ticket).at("/state").asString()).isEqualTo("closed");
        pass(Duration.ofHours(1));
        assertThat(journal(ticket)).doesNotContain("take-up-missed");
    }

    @Test
    void inTheQueueWhatIsToBeTakenUpSoonerStandsBeforeWhatWasPromisedSooner() {
        var promisedSooner = "/tickets/"
                + home.opened("question", ",\"topic\":\"technical\"").at("/reference");
        pass(Duration.ofMinutes(1));
        var ticket = handedOver("technicians");
        assertThat(dueFirst(agent)).containsSubsequence(reference(ticket), reference(promisedSooner));
        var line = line(agent, ticket);
        assertThat(line.path("takeUpBy").asString())
                .isEqualTo(SERVER.now().plus(Duration.ofMinutes(30)).toString());
        assertThat(line.path("reactBy").asString()).isEqualTo(promised(ticket));
        assertThat(line(home.owner(), ticket).hasNonNull("takeUpBy"))
                .as("not the customer's")
                .isFalse();
        assertThat(dueFirst(home.owner()))
                .as("nor does its order tell")
                .containsSubsequence(reference(promisedSooner), reference(ticket));

        command(technician, ticket, "/assignment", "{}");
        assertThat(dueFirst(agent)).containsSubsequence(reference(promisedSooner), reference(ticket));
        assertThat(line(agent, ticket).hasNonNull("takeUpBy")).isFalse();
    }

    private static List<String> dueFirst(Someone who) {
        var items = who.get("/tickets?limit=200&due=first").json().path("items");
        return items.valueStream().map(it -> it.path("reference").asString()).toList();
    }

    private static JsonNode line(Someone who, String ticket) {
        var items = who.get("/tickets?limit=200&due=first").json().path("items");
        return items.valueStream()
                .filter(it -> it.path("reference").asString().equals(reference(ticket)))
                .findFirst()
                .orElseThrow();
    }

    /** The customer office has two business hours; on Friday at 19:00 in Warsaw one of them is left. */
    @Test
    void aLineWithBusinessHoursHasThemAndNoWeekend() {
        SERVER.passTo(Instant.parse("2026-11-13T18:00:00Z"));
        var ticket = handedOver("technicians");
        command(technician, ticket, "/handover", "{\"line\":\"customer-office\",\"reason\":\"The invoice.\"}");
        assertThat(takeUp(ticket).at("/deadline").asString()).isEqualTo("2026-11-16T08:00:00Z");
    }

    private String handedOver(String line) {
        var ticket = "/tickets/"
                + home.opened("question", ",\"topic\":\"technical\"").at("/reference");
        command(agent, ticket, "/handover", "{\"line\":\"%s\",\"reason\":\"Ask them.\"}".formatted(line));
        return ticket;
    }

    private JsonNode takeUp(String ticket) {
        return agent.get(ticket).json().path("takeUp");
    }

    private String promised(String ticket) {
        return agent.get(ticket).at("/clocks/0/deadline");
    }

    private static String reference(String ticket) {
        return ticket.substring("/tickets/".length());
    }

    private List<String> journal(String ticket) {
        var items = agent.get(ticket + "/journal").json().path("items");
        return items.valueStream().map(it -> it.path("what").asString()).toList();
    }

    private static void say(Someone who, String ticket) {
        var said = who.post(ticket + "/messages", "{\"body\":\"We look into it.\"}");
        assertThat(said.status()).isEqualTo(201);
    }

    private static void command(Someone who, String ticket, String command, String body) {
        var told = who.postIfMatch(ticket + command, who.get(ticket).etag(), body);
        assertThat(told.status()).as("%s", told).isEqualTo(200);
    }

    private static void pass(Duration duration) {
        SERVER.passTo(SERVER.now().plus(duration));
    }
}
