package onus.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key that signs the daily roots. It lives in a file outside the database: whoever can rewrite rows cannot sign them. */
public final class SealingKey {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private SealingKey(KeyPair pair) {
        this.pair = pair;
    }

    /** The key in a file of mode 0600: the private and the public half, a line of Base64 each. Made when missing. */
    public static SealingKey in(Path file) {
        try {
            if (!Files.exists(file)) create(file);
            var lines = Files.readAllLines(file);
            var keys = KeyFactory.getInstance(ALGORITHM);
            return new SealingKey(new KeyPair(
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))))));
        } catch (IOException problem) {
            throw new UncheckedIOException("The journal's key cannot be read or made: " + file, problem);
        } catch (GeneralSecurityException | IndexOutOfBoundsException | IllegalArgumentException problem) {
            throw new IllegalStateException("This is not a key of the journal: " + file, problem);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var encoder = Base64.getEncoder();
        var text = encoder.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + encoder.encodeToString(pair.getPublic().getEncoded()) + "\n";
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(folder, "journal.", ".key", mode);
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Tells keys apart. */
    String id() {
        return HexFormat.of()
                .formatHex(
                        new Sha256("onus-journal-key-1")
                                .add(pair.getPublic().getEncoded())
                                .end(),
                        0,
                        8);
    }

    byte[] sign(byte[] hash) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean signed(byte[] hash, byte[] mark) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(hash);
            return signature.verify(mark);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
