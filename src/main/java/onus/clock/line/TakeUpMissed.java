package onus.clock.line;

import java.time.Instant;
import java.util.UUID;

/** Nobody of a line had taken up in time what was handed to it. */
public record TakeUpMissed(UUID account, UUID ticket, TakeUp takeUp, Instant at) {}
