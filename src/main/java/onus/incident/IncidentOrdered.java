package onus.incident;

import java.time.Instant;
import java.util.UUID;

/** The announced price was ordered; work may begin. */
public record IncidentOrdered(Key key, UUID order, Instant at) {}
