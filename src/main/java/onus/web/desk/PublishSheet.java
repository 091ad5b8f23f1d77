package onus.web.desk;

import java.util.ArrayList;
import java.util.List;
import onus.contract.Flaw;
import onus.contract.text.FlawTexts;
import onus.reason.Language;
import onus.web.Form;

/**
 * A contract to be published: its file, and every flaw at its line.
 *
 * @param published the versions that are new since just now
 */
public record PublishSheet(Form form, List<Told> flaws, List<String> published, boolean nothingNew) {

    /** Lines shown around a flaw. */
    private static final int AROUND = 2;

    /** A flaw in the reader's language. */
    public record Told(int line, String path, String says) {
        static Told of(Flaw flaw, Language language) {
            return new Told(flaw.place().line(), flaw.path(), FlawTexts.say(flaw, language));
        }
    }

    /** A line of the file with what is wrong in it; a gap stands for lines without flaws. */
    public record Line(int number, String text, List<Told> flaws, boolean gap) {}

    static PublishSheet empty() {
        return new PublishSheet(Form.empty(), List.of(), List.of(), false);
    }

    /** The lines with flaws and their neighbours. */
    public List<Line> lines() {
        var text = form.typed("yaml").split("\\R", -1);
        var shown = new ArrayList<Line>();
        for (int i = 1; i <= text.length; i++) {
            int number = i;
            if (flaws.stream().anyMatch(it -> Math.abs(it.line() - number) <= AROUND)) {
                var here = flaws.stream().filter(it -> it.line() == number).toList();
                shown.add(new Line(number, text[number - 1], here, false));
            } else if (!shown.isEmpty() && !shown.getLast().gap()) {
                shown.add(new Line(number, "", List.of(), true));
            }
        }
        return shown;
    }
}
