package onus.api.ticket;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import onus.api.reply.DecidedBody;
import onus.api.security.Routes;
import onus.api.ticket.ReasonsApi.HeadBody;
import onus.billing.DebtState;
import onus.billing.Invoice;
import onus.desk.Stories;
import onus.people.Allowed;
import onus.people.Caller;
import onus.reason.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole story of a ticket, with its reasons and its money. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}/receipt")
final class ReceiptApi {

    private final Counter counter;
    private final Stories stories;
    private final TicketBodies bodies;
    private final Clock clock;

    ReceiptApi(Counter counter, Stories stories, TicketBodies bodies, Clock clock) {
        this.counter = counter;
        this.stories = stories;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Everything about a ticket.
     *
     * @param charge the decision on what is owed; none before the ticket is settled
     * @param nothingOwed settled, and nothing is to be paid
     * @param verified whether the chain in the journal is as it was written
     */
    record Receipt(
            TicketBody ticket,
            List<ChapterBody> story,
            Optional<DecidedBody> charge,
            boolean nothingOwed,
            List<InvoiceLine> invoices,
            HeadBody journal,
            boolean verified) {}

    /** An invoice of the ticket. */
    record InvoiceLine(String number, LocalDate issuedOn, LocalDate due, String gross, String currency, String state) {
        static InvoiceLine of(Invoice it) {
            var paper = it.paper();
            return new InvoiceLine(
                    paper.number(),
                    paper.issuedOn(),
                    it.due(),
                    TicketBodies.plain(paper.totals().gross()),
                    paper.totals().gross().getCurrencyUnit().getCode(),
                    state(it.debt().state()));
        }

        private static String state(DebtState state) {
            return state.code();
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    Receipt receipt(Caller caller, @PathVariable String reference, Language language) {
        var story = stories.of(counter.key(caller, reference), caller instanceof Caller.Staff, clock.instant());
        var charge = story.charge().map(it -> DecidedBody.of(it, language));
        var head = story.file().ticket().head();
        return new Receipt(
                bodies.of(story.file(), caller),
                story.chapters().stream()
                        .map(it -> ChapterBody.of(it, story, language))
                        .toList(),
                charge,
                charge.filter(ReceiptApi::isNothing).isPresent(),
                story.invoices().stream().map(InvoiceLine::of).toList(),
                new HeadBody(head.seq(), HexFormat.of().formatHex(head.hash())),
                story.holds());
    }

    private static boolean isNothing(DecidedBody charge) {
        return charge.answer().path("lines").isEmpty();
    }
}
