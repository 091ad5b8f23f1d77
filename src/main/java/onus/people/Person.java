package onus.people;

import java.time.ZoneId;
import java.util.UUID;
import onus.reason.Language;

/** A human being with an e-mail address, whoever they work for. */
public record Person(UUID id, String email, String name, Language language, ZoneId zone, boolean staff) {}
