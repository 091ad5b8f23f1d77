package onus.platform.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as it was stored.
 *
 * @param mediaType as told by whoever brought it; not to be believed
 * @param size in bytes
 * @param digest SHA-256 in hexadecimal
 */
public record StoredFile(
        UUID account, UUID id, String name, String mediaType, long size, String digest, Instant storedAt) {}
