package onus.incident;

import java.util.UUID;

/** Which ticket of which account. */
public record Key(UUID account, UUID ticket) {}
