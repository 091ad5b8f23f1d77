package onus.web.secrets;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onus.consent.secret.HandedSecret;
import onus.consent.secret.Plain;
import onus.people.Person;
import onus.web.Complaint;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page of a ticket's secrets.
 *
 * @param ticket address of the ticket's own page
 * @param key of the form, so that a form sent twice works once
 * @param shown the secret that is told this once; null on every other showing of the page
 */
public record SecretsSheet(
        String ticket,
        List<HandedSecret> secrets,
        Map<UUID, Person> known,
        ZoneId zone,
        Form form,
        Complaint complaint,
        String key,
        @Nullable Shown shown) {

    /** What is told once, and of which secret. */
    public record Shown(UUID secret, Plain plain) {}

    public String path() {
        return ticket + "/secrets";
    }

    public String name(UUID person) {
        var found = known.get(person);
        return found == null ? "–" : found.name();
    }

    /** The secret in the clear, where it was asked for. */
    public String told(HandedSecret secret) {
        return shown != null && shown.secret().equals(secret.id())
                ? shown.plain().text()
                : "";
    }
}
