package onus.incident;

import java.time.Instant;
import java.util.UUID;

/** A price was told. */
public record AnnouncementMade(Key key, UUID offer, Instant at) {}
