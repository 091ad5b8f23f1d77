package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProposalRoutesTest {

    private final TestServer server = TestServer.running();
    private final Someone first = server.staff(StaffRole.SUPERVISOR);
    private final Someone second = server.staff(StaffRole.SUPERVISOR);

    @Test
    void supportThatAContestTookComesBackByTwoPeople() {
        var billed = Billed.in(server).contested();
        assertThat(billed.standing()).isEqualTo("withdrawn");

        var proposal = billed.reinstatement(first);
        assertThat(proposal.header("Location")).endsWith("/proposals/" + proposal.at("/id"));
        assertThat(proposal.at("/state")).isEqualTo("open");
        var path = "/proposals/" + proposal.at("/id");
        assertThat(first.post(path + "/approval", "").at("/code")).isEqualTo("same-person");
        assertThat(waiting(billed)).contains(proposal.at("/id"));
        assertThat(second.get(path).at("/mayAnswer")).isEqualTo("true");
        assertThat(second.get(path + "/because").at("/question")).isEqualTo("standing");
        assertThat(billed.standing()).isEqualTo("withdrawn");

        var approved = second.post(path + "/approval", "");
        assertThat(approved.status()).as("%s", approved).isEqualTo(200);
        assertThat(approved.at("/state")).isEqualTo("approved");
        assertThat(billed.standing()).isEqualTo("full");
        assertThat(waiting(billed)).doesNotContain(proposal.at("/id"));
        assertThat(second.post(path + "/approval", "").at("/code")).isEqualTo("already-approved");
    }

    @Test
    void aProposalIsRefusedWithAReasonOrTakenBackByItsAuthor() {
        var billed = Billed.in(server).contested();
        var refused = "/proposals/" + billed.reinstatement(first).at("/id");
        assertThat(second.post(refused + "/refusal", "{}").pointers()).containsExactly("/reason");
        var no = second.post(refused + "/refusal", "{\"reason\":\"He has not paid before either.\"}");
        assertThat(no.at("/state")).isEqualTo("refused");
        assertThat(no.at("/answerReason")).startsWith("He has not paid");
        assertThat(second.post(refused + "/approval", "").at("/code")).isEqualTo("already-answered");

        var own = "/proposals/" + billed.reinstatement(first).at("/id");
        assertThat(second.post(own + "/withdrawal", "").at("/code")).isEqualTo("anothers");
        assertThat(first.post(own + "/withdrawal", "").at("/state")).isEqualTo("withdrawn");
        assertThat(waiting(billed)).isEmpty();
        assertThat(billed.standing()).isEqualTo("withdrawn");
    }

    @Test
    void salesSeeTheirOwnProposalsAndWhatBecameOfThemAndNobodyElses() {
        var sales = server.staff(StaffRole.SALES);
        var colleague = server.staff(StaffRole.SALES);
        var home = Household.in(server, "ovh-fr");
        var ids = Stream.of(20, 40, 50)
                .map(days -> sales.post("/customers/" + home.customer() + "/amendments", """
                        {"contract":"ovh-fr","from":"2030-01-01","terms":{"payment.termDays":%d},"reason":"The yearly talk."}
                        """.formatted(days))
                        .at("/proposal"))
                .toList();
        second.post("/proposals/" + ids.get(0) + "/refusal", "{\"reason\":\"Too short.\"}");
        assertThat(sales.post("/proposals/" + ids.get(1) + "/withdrawal", "").at("/state"))
                .isEqualTo("withdrawn");

        assertThat(seen(sales)).containsExactlyInAnyOrderElementsOf(ids);
        var refused = sales.get("/proposals/" + ids.get(0));
        assertThat(refused.at("/answerReason")).isEqualTo("Too short.");
        assertThat(sales.get("/proposals/" + ids.get(2)).at("/mayAnswer")).isEqualTo("false");
        assertThat(seen(second)).containsAll(ids);
        assertThat(seen(colleague)).isEmpty();
        assertThat(colleague.get("/proposals/" + ids.get(2)).status()).isEqualTo(404);
        assertThat(colleague
                        .post("/proposals/" + ids.get(2) + "/withdrawal", "")
                        .status())
                .isEqualTo(404);
        assertThat(sales.post("/proposals/" + ids.get(2) + "/approval", "").status())
                .isEqualTo(403);
    }

    private static List<String> seen(Someone reader) {
        return reader.get("/proposals?limit=200")
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void nothingIsGivenBackThatWasNotTaken() {
        var home = Household.in(server, "ovh-fr");
        var path = "/customers/" + home.customer() + "/reinstatement";
        var denied = first.post(path, "{\"reason\":\"Please.\"}");
        assertThat(denied.status()).isEqualTo(409);
        assertThat(denied.at("/code")).isEqualTo("not-withdrawn");
        assertThat(first.post(path, "{\"reason\":\" \"}").pointers()).containsExactly("/reason");
        assertThat(first.get("/proposals?state=lost").pointers()).containsExactly("?state");
    }

    private List<String> waiting(Billed billed) {
        return second.get("/proposals?state=open&customer=" + billed.home().customer())
                .json()
                .path("items")
                .valueStream()
                .map((JsonNode it) -> it.path("id").asString())
                .toList();
    }
}
