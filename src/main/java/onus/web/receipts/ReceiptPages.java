package onus.web.receipts;

import java.time.Clock;
import onus.desk.receipt.ReceiptPapers;
import onus.desk.receipt.ReceiptSheet;
import onus.desk.receipt.ReceiptSheets;
import onus.desk.receipt.Receipts;
import onus.people.Allowed;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Shows receipts to customers and to the desk, as pages and as documents. */
@Controller
class ReceiptPages {

    private final Whereabouts whereabouts;
    private final Receipts receipts;
    private final ReceiptPapers papers;
    private final Pages pages;
    private final Clock clock;

    ReceiptPages(Whereabouts whereabouts, Receipts receipts, ReceiptPapers papers, Pages pages, Clock clock) {
        this.whereabouts = whereabouts;
        this.receipts = receipts;
        this.papers = papers;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/tickets/{reference}/receipt")
    @Allowed.ToContacts
    View show(Visit visit, @PathVariable String reference) {
        return page(visit, reference, "/tickets/");
    }

    @GetMapping("/tickets/{reference}/receipt.pdf")
    @Allowed.ToContacts
    ResponseEntity<byte[]> save(Visit visit, @PathVariable String reference) {
        return paper(visit, reference);
    }

    @GetMapping("/desk/tickets/{reference}/receipt")
    @Allowed.ToStaff
    View showAtDesk(Visit visit, @PathVariable String reference) {
        return page(visit, reference, "/desk/tickets/");
    }

    @GetMapping("/desk/tickets/{reference}/receipt.pdf")
    @Allowed.ToStaff
    ResponseEntity<byte[]> saveAtDesk(Visit visit, @PathVariable String reference) {
        return paper(visit, reference);
    }

    private View page(Visit visit, String reference, String tickets) {
        var view = new ReceiptView(sheet(visit, reference), tickets + reference);
        return pages.show(visit, "receipt/page", view);
    }

    private ResponseEntity<byte[]> paper(Visit visit, String reference) {
        var name = ContentDisposition.inline().filename(reference + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(papers.pdf(sheet(visit, reference)));
    }

    private ReceiptSheet sheet(Visit visit, String reference) {
        var key = whereabouts.ticket(visit.caller(), reference);
        var now = clock.instant();
        return ReceiptSheets.of(receipts.of(key, false, now), visit.words().language(), now);
    }
}
