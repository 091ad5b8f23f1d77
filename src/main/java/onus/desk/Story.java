package onus.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onus.billing.Invoice;
import onus.journal.Verdicts;

/**
 * A ticket from its opening to its last paper, in the order in which it happened.
 *
 * @param names of the persons in it
 * @param holds whether its chain in the journal is as it was written
 */
public record Story(CaseFile file, List<Chapter> chapters, Map<UUID, String> names, boolean holds) {

    /** What stands for a person nobody knows any more, and for the machine. */
    public static final String NOBODY = "–";

    public String name(UUID person) {
        return names.getOrDefault(person, NOBODY);
    }

    /** The decision on what is owed that holds now; none before the ticket is settled. */
    public Optional<Verdicts.Kept> charge() {
        return chapters.stream()
                .flatMap(it -> it instanceof Chapter.Decided(var verdict) ? Stream.of(verdict) : Stream.empty())
                .filter(it -> it.decision().question().equals("diagnosis-charge"))
                .reduce((_, last) -> last);
    }

    /** Its invoices, oldest first. */
    public List<Invoice> invoices() {
        return chapters.stream()
                .flatMap(it -> it instanceof Chapter.Billed(var invoice) ? Stream.of(invoice) : Stream.empty())
                .toList();
    }
}
