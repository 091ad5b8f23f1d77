package onus.platform.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the embedded server keeps its data and its programs, and options beyond its own. */
public record Settings(Path data, Path cache, List<String> options) {

    public static Settings of(Path data, Map<String, String> environment) {
        return new Settings(data, cacheOf(environment), List.of());
    }

    public Settings with(String... more) {
        return new Settings(data, cache, List.of(more));
    }

    private static Path cacheOf(Map<String, String> environment) {
        var own = environment.getOrDefault("ONUS_CACHE", "");
        if (!own.isBlank()) return Path.of(own);
        var shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (shared.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(shared))
                .resolve("onus");
    }
}
