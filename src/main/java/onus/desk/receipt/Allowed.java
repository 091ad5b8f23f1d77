package onus.desk.receipt;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import onus.consent.Authorisation;
import onus.desk.receipt.Receipt.Consent;
import onus.desk.receipt.ReceiptSheet.Row;
import onus.settlement.ScopedObject;

/** What a receipt tells of everything the customer allowed: what, who said so, when, and when it was taken back. */
final class Allowed {

    private Allowed() {}

    static Row row(Receipt receipt, Consent it, Words words) {
        var given = it.given();
        return given == null
                ? new Row(words.of("allows", it.allows()), receipt.story().name(it.by()), words.at(it.at()))
                : new Row(what(given, words), receipt.toucher(it.by()), when(given, words));
    }

    private static String what(Authorisation given, Words words) {
        var actions =
                given.actions().stream().map(it -> words.code("action", it)).collect(Collectors.joining(", "));
        var objects =
                given.scope().objects().stream().map(it -> object(it, words)).collect(Collectors.joining(", "));
        return actions + " · " + objects;
    }

    private static String object(ScopedObject it, Words words) {
        var name = Objects.requireNonNullElse(it.name(), "");
        return words.code("object", it.kind()) + (name.isEmpty() ? "" : " " + name);
    }

    private static String when(Authorisation given, Words words) {
        var revoked = given.revoked();
        var from = words.at(given.grant().at()) + " (" + given.reference() + ")";
        return revoked == null
                ? from
                : from + " · " + words.say("allows.revoked", Map.of("at", words.moment(revoked.at())));
    }
}
