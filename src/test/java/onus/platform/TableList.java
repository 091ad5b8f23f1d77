package onus.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The list of tables, as {@code db/tables.yaml} has it. */
record TableList(List<Table> tables) {

    enum Kind {
        CUSTOMER,
        CATALOGUE,
        CENTRAL
    }

    /** A listed table. */
    record Table(String name, Kind kind, Set<String> marks) {}

    static TableList read() {
        try (var file = TableList.class.getResourceAsStream("/db/tables.yaml")) {
            var listed = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            var tables = new ArrayList<Table>();
            for (var kind : Kind.values())
                for (var entry : (List<?>) listed.get(kind.name().toLowerCase(Locale.ROOT)))
                    tables.add(table(kind, entry.toString().split(" +")));
            return new TableList(tables);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Table table(Kind kind, String[] words) {
        return new Table(words[0], kind, Arrays.stream(words).skip(1).collect(Collectors.toSet()));
    }

    Stream<String> of(Kind kind) {
        return tables.stream().filter(it -> it.kind() == kind).map(Table::name);
    }

    Stream<String> marked(String mark) {
        return tables.stream().filter(it -> it.marks().contains(mark)).map(Table::name);
    }

    List<String> names() {
        return tables.stream().map(Table::name).toList();
    }
}
