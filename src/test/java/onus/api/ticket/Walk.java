package onus.api.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onus.api.Answer;
import onus.api.Household;
import onus.api.Someone;
import tools.jackson.databind.JsonNode;

/** A ticket on its way; remembers what was told last. */
public final class Walk {

    /** A finding of the customer's fault; the outcome is filled in. */
    public static final String FINDING = """
            {"fault":"customer","outcome":"%s","report":"The disk is full.","evidence":["df -h: 100 %%"]}
            """;

    private Answer told;

    public Walk(Answer opened) {
        told = opened;
    }

    public void by(Someone someone, String command, String body, String state) {
        told = someone.postIfMatch(path(command), etag(), body);
        assertThat(told.status()).as("%s", told).isEqualTo(200);
        assertThat(told.at("/state")).isEqualTo(state);
    }

    public String at(String pointer) {
        return told.at(pointer);
    }

    public List<String> next() {
        return told.json().at("/next").valueStream().map(JsonNode::asString).toList();
    }

    public String etag() {
        return told.etag();
    }

    public String path(String command) {
        return "/tickets/" + reference() + command;
    }

    private String reference() {
        return told.at("/reference");
    }

    public void refused(Someone by, String command, String body, String code) {
        var refused = by.postIfMatch(path(command), etag(), body);
        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo(code);
        assertThat(refused.at("/because/0/says")).isNotBlank();
    }

    /** An ordered diagnosis that has begun. */
    public static Walk diagnosing(Household home, Someone technician) {
        var ticket = new Walk(home.diagnosis());
        ticket.by(
                home.owner(),
                "/order",
                "{\"amount\":\"24.00\",\"currency\":\"EUR\",\"authorises\":\"fix\"}",
                "ordered");
        ticket.by(technician, "/diagnosis", "", "diagnosing");
        return ticket;
    }
}
