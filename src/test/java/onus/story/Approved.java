package onus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text somebody has read and agreed with. Run with {@code -Dapprove=true} to agree with what is told now, then read the difference. */
final class Approved {

    private static final Path FOLDER = Path.of("src/test/resources/approved/stories");

    private Approved() {}

    static void compare(String name, String told) {
        var file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, told);
            }
            assertThat(told).as(file.toString()).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
