package onus.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.people.ContactRole;
import onus.people.StaffRole;

/** A line of {@code api/routes.txt}. */
record Route(String method, String path, Set<String> who, String body) {

    static List<Route> all() {
        try (var in = Route.class.getResourceAsStream("/api/routes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(Route::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> contacts() {
        return Arrays.stream(ContactRole.values()).map(ContactRole::code).toList();
    }

    static List<String> staff() {
        return Arrays.stream(StaffRole.values()).map(StaffRole::code).toList();
    }

    static List<String> roles() {
        return Stream.concat(contacts().stream(), staff().stream()).toList();
    }

    String name() {
        return method + " " + path;
    }

    boolean open() {
        return who.contains("anyone");
    }

    private static Route of(String line) {
        var parts = line.split("\\|", 3);
        var route = parts[0].strip().split(" ");
        var who = Arrays.stream(parts[1].strip().split(" "))
                .flatMap(Route::spelled)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Route(route[0], route[1], who, parts.length == 3 ? parts[2].strip() : "");
    }

    private static Stream<String> spelled(String who) {
        return switch (who) {
            case "everyone" -> roles().stream();
            case "contacts" -> contacts().stream();
            case "staff" -> staff().stream();
            default -> Stream.of(who);
        };
    }
}
