package onus.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that a server keeps: every row of every table, and every letter in its mail folder. Whoever looks for a word finds where it lies. */
public record Everything(Map<String, String> byPlace) {

    /** All rows of the database, whoever they belong to; bytes are read as letters. */
    public static Everything in(TestServer server) {
        var places = new LinkedHashMap<String, String>();
        var sql = server.database().asSuperuser();
        sql.sql("""
                select table_schema || '.' || quote_ident(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """)
                .query(String.class)
                .list()
                .forEach(table -> places.put(
                        table,
                        String.join(
                                "\n",
                                sql.sql("select coalesce(t::text, '') from " + table + " t")
                                        .query(String.class)
                                        .list())));
        return new Everything(places);
    }

    /** The same and the letters of a folder. */
    public Everything andLettersIn(Path folder) {
        var places = new LinkedHashMap<>(byPlace);
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).forEach(it -> places.put(it.toString(), read(it)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Everything(places);
    }

    /** The places where a word lies, in the clear or as bytes. */
    public Set<String> holding(String word) {
        var bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return byPlace.entrySet().stream()
                .filter(it -> it.getValue().contains(word) || it.getValue().contains(bytes))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
