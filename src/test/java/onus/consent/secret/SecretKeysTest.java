package onus.consent.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeysTest {

    @TempDir
    private Path folder;

    private final Plain plain = new Plain("naïve žluťoučký kůň");

    @Test
    void whatWasSealedOpensInItsPlaceAndNowhereElse() {
        var keys = SecretKeys.in(file());
        var sealed = keys.seal("a/1", plain);

        assertThat(keys.open("a/1", sealed)).isEqualTo(plain);
        assertThatThrownBy(() -> keys.open("a/2", sealed)).isInstanceOf(IllegalStateException.class);
        sealed.contents()[0] ^= 1;
        assertThatThrownBy(() -> keys.open("a/1", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameSecretIsNeverSealedAlike() {
        var keys = SecretKeys.in(file());
        assertThat(keys.seal("a/1", plain).contents())
                .isNotEqualTo(keys.seal("a/1", plain).contents());
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() throws Exception {
        var old = SecretKeys.in(file()).seal("a/1", plain);
        Files.writeString(
                file(), "2 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n", StandardOpenOption.APPEND);
        var keys = SecretKeys.in(file());

        assertThat(keys.open("a/1", old)).isEqualTo(plain);
        assertThat(keys.seal("a/1", plain).key()).isEqualTo("2");
    }

    @Test
    void aKeyThatWasTakenOutSealsForGood() throws Exception {
        var sealed = SecretKeys.in(file()).seal("a/1", plain);
        Files.writeString(file(), "2 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n");

        assertThatThrownBy(() -> SecretKeys.in(file()).open("a/1", sealed)).hasMessageContaining("not in the file");
    }

    @Test
    void onlyTheOwnerReadsTheFileAndAnotherFileIsRefused() throws Exception {
        SecretKeys.in(file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        Files.writeString(file(), "1 c2hvcnQ=\n");
        assertThatThrownBy(() -> SecretKeys.in(file())).hasMessageContaining("not keys of secrets");
        Files.writeString(file(), "");
        assertThatThrownBy(() -> SecretKeys.in(file())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSecretDoesNotPrintItself() {
        assertThat(plain.toString()).doesNotContain("naïve");
    }

    private Path file() {
        return folder.resolve("secrets.key");
    }
}
