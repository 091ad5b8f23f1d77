package onus.people;

import java.time.ZoneId;
import java.util.Locale;
import onus.reason.Language;

/** Somebody is asked in. */
public record Invitation(String email, String name, Language language, ZoneId zone, Place place) {

    public Invitation {
        email = email.toLowerCase(Locale.ROOT);
    }
}
