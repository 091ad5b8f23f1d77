package onus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import onus.api.Answer;
import onus.api.Someone;

/** A story as it is told: one line for each thing that was done, then the reasons and the papers. */
final class Telling {

    private static final Pattern NUMBER = Pattern.compile("\\b(FR|DE|CZ|IE|PL)(-?)(\\d{4})(-?)(CN-?)?(\\d{6})\\b");
    private static final Pattern REFERENCE = Pattern.compile("\\b([TCS])-[0-9A-Z]{5}-[0-9A-Z]{5}\\b");

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** Why something was decided, in the reader's language. */
    void reasons(Answer because) {
        for (var decided : because.json().path("items")) {
            line("");
            line("[" + decided.path("question").asString() + "]");
            for (var step : decided.path("because")) {
                line("- " + step.path("clause").asString() + ": "
                        + step.path("says").asString());
            }
        }
    }

    /** Every paper of the ticket as plain text. */
    void papers(Someone reader, String ticket, String language) {
        var list = reader.get("/invoices?ticket=" + ticket);
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        for (var paper : list.json().path("items")) {
            line("");
            var number = paper.path("number").asString();
            var request = reader.request("/invoices/" + number + "/text")
                    .header("Accept-Language", language)
                    .GET();
            line(Someone.send(request).text().strip());
        }
        if (list.json().path("items").isEmpty()) {
            line("");
            line("(no invoice)");
        }
    }

    /** Without what differs from run to run: numbers drawn from a series and random references. */
    String told() {
        var numbered = NUMBER.matcher(text).replaceAll("$1$2$3$4$5######");
        return REFERENCE.matcher(numbered).replaceAll("$1-…").replace(" \n", "\n");
    }
}
