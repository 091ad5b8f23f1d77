package onus.settlement;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases worked by hand, each with its reasoning. */
final class WorkedExamples {

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");

    private WorkedExamples() {}

    /** A row: what is given, what must come out, and why. */
    record Row(String id, String area, JsonNode in, JsonNode out, String why) {}

    /** The rows of an area that are not played by a test of their own. */
    static Stream<DynamicTest> of(String area, Consumer<Row> check) {
        return rows().stream()
                .filter(it -> it.area.equals(area) && !WorkedElsewhere.ROWS.containsKey(it.id))
                .map(row -> dynamicTest(row.id + " " + row.why, () -> check.accept(row)));
    }

    static Row row(String id) {
        return rows().stream().filter(it -> it.id.equals(id)).findFirst().orElseThrow();
    }

    static List<Row> rows() {
        try (InputStream in =
                Objects.requireNonNull(WorkedExamples.class.getResourceAsStream("/worked-examples.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(WorkedExamples::parsed)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row parsed(String line) {
        var cells = new ArrayList<String>();
        var cell = CELL.matcher(line);
        for (int at = 0; at <= line.length() && cell.find(at); at = cell.end() + 1) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
        }
        var json = JsonMapper.shared();
        return new Row(
                cells.get(0), cells.get(1), json.readTree(cells.get(2)), json.readTree(cells.get(3)), cells.get(4));
    }
}
