package onus.api.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import onus.people.PublicPages;
import onus.platform.PlatformSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the seal's key: given by the operator (all nodes the same one), else made once and kept beside the data. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    Seal seal(@Value("${onus.seal-key:}") String given, PlatformSettings settings) throws IOException {
        return new Seal(given.isEmpty() ? kept(settings.data().resolve("seal.key")) : decoded(given));
    }

    /** What browsers fetch without being signed in: styles, scripts and pictures. */
    @Bean
    PublicPages publicFiles() {
        return new PublicPages(List.of("/assets/**", "/webjars/**", "/favicon.ico"));
    }

    private static byte[] kept(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, fresh, ownerOnly)) {
            channel.write(ByteBuffer.wrap(key));
            return key;
        } catch (FileAlreadyExistsException e) {
            return Files.readAllBytes(file);
        }
    }

    private static byte[] decoded(String given) {
        try {
            return Base64.getDecoder().decode(given.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("ONUS_SEAL_KEY is not base64: make one with: openssl rand -base64 32", e);
        }
    }
}
