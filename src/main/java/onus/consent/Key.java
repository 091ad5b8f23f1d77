package onus.consent;

import java.util.UUID;

/** Which intervention or authorisation of which account. */
public record Key(UUID account, UUID id) {}
