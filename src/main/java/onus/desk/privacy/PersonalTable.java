package onus.desk.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a table holds of people, as {@code db/personal.yaml} says it.
 *
 * @param what the part of a preview it belongs to
 * @param erase columns whose words go
 * @param kept columns that the law keeps for a time
 * @param delete the whole row goes
 * @param whose condition of one contact's own rows; empty: none are
 * @param exported whether its rows tell a person something about themselves
 */
record PersonalTable(
        String name,
        String what,
        List<String> erase,
        List<String> kept,
        boolean delete,
        String whose,
        List<String> plain,
        boolean exported) {

    /** Every table of the list. */
    static final List<PersonalTable> ALL = read();

    boolean loses() {
        return delete || !erase.isEmpty();
    }

    boolean isSomebodys() {
        return !whose.isEmpty();
    }

    private static List<PersonalTable> read() {
        try (var file = Objects.requireNonNull(PersonalTable.class.getResourceAsStream("/db/personal.yaml"))) {
            var listed = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            return listed.entrySet().stream()
                    .map(it -> table(String.valueOf(it.getKey()), (Map<?, ?>) it.getValue()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PersonalTable table(String name, Map<?, ?> told) {
        return new PersonalTable(
                name,
                Objects.toString(told.get("what")),
                columns(told, "erase"),
                columns(told, "kept"),
                Boolean.TRUE.equals(told.get("delete")),
                Objects.toString(told.get("whose"), ""),
                columns(told, "plain"),
                !Boolean.FALSE.equals(told.get("export")));
    }

    private static List<String> columns(Map<?, ?> told, String key) {
        var columns = told.get(key);
        return columns == null
                ? List.of()
                : ((List<?>) columns).stream().map(String::valueOf).toList();
    }
}
