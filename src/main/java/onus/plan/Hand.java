package onus.plan;

import java.time.Instant;
import java.util.UUID;

/** Who decided something, and when. */
record Hand(UUID by, Instant at) {}
