package onus.clock.duty;

import java.time.Instant;
import java.util.UUID;

/**
 * A call to somebody on duty.
 *
 * @param clock number of the ticket's clock that runs out
 * @param attempt counts from 1
 * @param deadline by when somebody has to react
 */
public record Call(int clock, int attempt, UUID person, Instant deadline, Instant at) {}
