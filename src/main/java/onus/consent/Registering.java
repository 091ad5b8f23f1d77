package onus.consent;

import java.util.List;
import java.util.Map;
import onus.customer.AccountNotes;
import onus.journal.Entry;
import onus.people.Asked;
import org.springframework.stereotype.Component;

/** Writes into the account's journal what no ticket's journal tells: rights that stand for a service, and their end. */
@Component
class Registering {

    private final AccountNotes notes;

    Registering(AccountNotes notes) {
        this.notes = notes;
    }

    /** The words that were signed count by their digest. */
    void signed(Authorisation it, Asked asked) {
        var facts = Map.of(
                "authorisation", it.reference(),
                "service", it.service().toString(),
                "actions", it.actions());
        var entry = new Entry(asked.at(), asked.by().principal(), "authorisation-signed", facts);
        notes.note(it.account(), entry.withBody(it.grant().text()));
    }

    /** What went on under it stops. */
    void revoked(Authorisation it, List<Intervention> stopped, Asked asked) {
        var facts = Map.of(
                "authorisation",
                it.reference(),
                "stopped",
                stopped.stream().map(Intervention::reference).toList());
        notes.note(it.account(), new Entry(asked.at(), asked.by().principal(), "authorisation-revoked", facts));
    }
}
