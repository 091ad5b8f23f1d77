package onus.api.consent;

import static org.assertj.core.api.Assertions.assertThat;

import onus.api.Answer;
import onus.api.Someone;

/** An intervention on its way; remembers what was told last. */
final class Touching {

    private Answer told;

    private Touching(Answer asked) {
        told = asked;
    }

    /** Asked for by a technician under a ticket. */
    static Touching asked(Someone technician, String ticket, String wish) {
        var asked = technician.post("/tickets/" + ticket + "/interventions", wish);
        assertThat(asked.status()).as("%s", asked).isEqualTo(201);
        return new Touching(asked);
    }

    static String wish(String action, String kind) {
        return """
                {"action":"%s","object":{"kind":"%s"},"reason":"The database is being overwritten."}
                """.formatted(action, kind);
    }

    String id() {
        return told.at("/id");
    }

    String at(String pointer) {
        return told.at(pointer);
    }

    String etag() {
        return told.etag();
    }

    String path(String command) {
        return "/interventions/" + id() + command;
    }

    Touching by(Someone someone, String command, String body, String state) {
        told = someone.postIfMatch(path(command), etag(), body);
        assertThat(told.status()).as("%s", told).isEqualTo(200);
        assertThat(told.at("/state")).isEqualTo(state);
        return this;
    }

    /** Read anew, as it stands now. */
    Touching read(Someone reader) {
        told = reader.get(path(""));
        return this;
    }

    Answer refused(Someone by, String command, String body, String code) {
        var refused = by.postIfMatch(path(command), read(by).etag(), body);
        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo(code);
        assertThat(refused.at("/because/0/says")).isNotBlank();
        return refused;
    }
}
