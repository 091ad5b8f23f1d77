package onus.billing;

import java.time.Instant;
import java.util.UUID;

/** A supervisor waived a charge out of goodwill; it is reported, never silent. */
public record ChargeWaived(UUID account, UUID ticket, UUID charge, String creditNote, UUID by, Instant at) {}
