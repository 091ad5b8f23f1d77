package onus.incident;

import java.time.Instant;

/** Nobody ordered at the announced price. */
public record AnnouncementExpired(Key key, Instant at) {}
