package onus.api.ticket;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import onus.api.reply.DecidedBody;
import onus.api.security.Routes;
import onus.api.ticket.ReasonsApi.HeadBody;
import onus.billing.DebtState;
import onus.billing.Invoice;
import onus.consent.Authorisation;
import onus.consent.Touch;
import onus.contract.Action;
import onus.contract.ObjectKind;
import onus.desk.Turn;
import onus.desk.receipt.Receipt;
import onus.desk.receipt.ReceiptPapers;
import onus.desk.receipt.ReceiptSheet;
import onus.desk.receipt.ReceiptSheets;
import onus.desk.receipt.Receipts;
import onus.desk.receipt.Wait;
import onus.people.Allowed;
import onus.people.Caller;
import onus.reason.Language;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole story of a ticket, with its reasons and its money: as data, as a page, as a document to keep. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}/receipt")
final class ReceiptApi {

    private final Counter counter;
    private final Receipts receipts;
    private final ReceiptPapers papers;
    private final TicketBodies bodies;
    private final Clock clock;

    ReceiptApi(Counter counter, Receipts receipts, ReceiptPapers papers, TicketBodies bodies, Clock clock) {
        this.counter = counter;
        this.receipts = receipts;
        this.papers = papers;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Everything about a ticket.
     *
     * @param charge the decision on what is owed; none before the ticket is settled
     * @param parties provider, customer and service, in the reader's language
     * @param waits whose turn it was, and for how long the other side waited
     * @param consents what the customer allowed
     * @param touches what support touched, and under which right
     * @param nothingOwed settled, and nothing is to be paid
     * @param verified whether the chain in the journal is as it was written
     */
    record ReceiptBody(
            TicketBody ticket,
            List<ReceiptSheet.Party> parties,
            List<ChapterBody> story,
            List<WaitBody> waits,
            List<ConsentBody> consents,
            List<TouchBody> touches,
            Optional<DecidedBody> charge,
            boolean nothingOwed,
            List<InvoiceLine> invoices,
            HeadBody journal,
            boolean verified) {}

    /** A time in which it was one side's turn; {@code until} is absent while it lasts. */
    record WaitBody(Turn turn, Instant from, Optional<Instant> until, Duration length) {
        static WaitBody of(Wait it, Instant now) {
            return new WaitBody(it.turn(), it.from(), Optional.ofNullable(it.until()), it.length(now));
        }
    }

    /** Something the customer allowed; {@code authorisation} names what was authorised in words of its own. */
    record ConsentBody(Receipt.Allows allows, String by, Instant at, Optional<String> authorisation) {
        static ConsentBody of(Receipt.Consent it, Receipt receipt) {
            var given = Optional.ofNullable(it.given());
            var by = given.isPresent()
                    ? receipt.toucher(it.by())
                    : receipt.story().name(it.by());
            return new ConsentBody(it.allows(), by, it.at(), given.map(Authorisation::reference));
        }
    }

    /** What support touched; {@code under} is the authorisation it rests on, absent where the contract itself allows it. */
    record TouchBody(
            Action action,
            ObjectKind kind,
            Optional<String> object,
            String reason,
            String right,
            Optional<String> under,
            String by,
            Instant begunAt,
            Optional<Instant> endedAt,
            boolean inForce) {
        static TouchBody of(Touch it, Receipt receipt) {
            return new TouchBody(
                    it.action(),
                    it.object().kind(),
                    Optional.ofNullable(it.object().name()),
                    it.reason(),
                    it.right().code(),
                    it.under().map(Authorisation::reference),
                    receipt.toucher(it.by()),
                    it.begunAt(),
                    Optional.ofNullable(it.endedAt()),
                    it.inForce());
        }
    }

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
    ReceiptBody receipt(Caller caller, @PathVariable String reference, Language language) {
        return body(read(caller, reference), caller, language);
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Allowed.ToEveryone
    String page(Caller caller, @PathVariable String reference, Language language) {
        return papers.html(ReceiptSheets.of(read(caller, reference), language, clock.instant()));
    }

    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed.ToEveryone
    byte[] paper(Caller caller, @PathVariable String reference, Language language) {
        return papers.pdf(ReceiptSheets.of(read(caller, reference), language, clock.instant()));
    }

    private Receipt read(Caller caller, String reference) {
        return receipts.of(counter.key(caller, reference), caller instanceof Caller.Staff, clock.instant());
    }

    private ReceiptBody body(Receipt receipt, Caller caller, Language language) {
        var story = receipt.story();
        var head = story.file().ticket().head();
        var charge = story.charge().map(it -> DecidedBody.of(it, language));
        return new ReceiptBody(
                bodies.of(story.file(), caller),
                ReceiptSheets.of(receipt, language, clock.instant()).parties(),
                story.chapters().stream()
                        .map(it -> ChapterBody.of(it, story, language))
                        .toList(),
                receipt.waits().stream()
                        .map(it -> WaitBody.of(it, clock.instant()))
                        .toList(),
                receipt.consents().stream()
                        .map(it -> ConsentBody.of(it, receipt))
                        .toList(),
                receipt.touches().stream().map(it -> TouchBody.of(it, receipt)).toList(),
                charge,
                charge.filter(ReceiptApi::isNothing).isPresent(),
                story.invoices().stream().map(InvoiceLine::of).toList(),
                new HeadBody(head.seq(), HexFormat.of().formatHex(head.hash())),
                story.holds());
    }

    private static boolean isNothing(DecidedBody charge) {
        var answer = charge.answer();
        return answer.path("lines").isEmpty()
                && new BigDecimal(answer.path("net").asString("0")).signum() == 0;
    }
}
