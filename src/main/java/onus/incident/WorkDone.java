package onus.incident;

import java.time.Instant;

/** The quoted work was reported. */
public record WorkDone(Key key, Command.WorkResult result, Instant at) {}
