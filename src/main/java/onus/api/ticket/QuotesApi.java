package onus.api.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.problem.Wrong;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.security.Routes;
import onus.customer.Agreements;
import onus.incident.Quoting;
import onus.offer.Offer;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.StaffRole;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A binding price for work: given by a technician, accepted or refused by the owner. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}/quote")
final class QuotesApi {

    private final Counter counter;
    private final Quoting quoting;
    private final Agreements agreements;

    QuotesApi(Counter counter, Quoting quoting, Agreements agreements) {
        this.counter = counter;
        this.quoting = quoting;
        this.agreements = agreements;
    }

    /** The lines of a quote in the contract's currency; without an end it binds as long as the contract says. */
    record NewQuote(List<NewLine> lines, Optional<Instant> validUntil) {
        static NewQuote read(Fields fields) {
            var lines = fields.required("lines").objects(50, NewLine::read);
            var until = fields.optional("validUntil").instant();
            if (lines.maybe().filter(List::isEmpty).isPresent()) {
                fields.wrong("lines", "blank");
            }
            fields.end();
            return new NewQuote(lines.value(), until.maybe());
        }
    }

    /** A piece of work and its net. */
    record NewLine(String text, BigDecimal net) {
        static NewLine read(Fields fields) {
            var text = fields.required("text").line(500);
            var net = fields.required("net").decimal();
            net.maybe().filter(it -> it.signum() < 0).ifPresent(_ -> fields.wrong("net", "negative"));
            fields.end();
            return new NewLine(text.value(), net.value());
        }
    }

    /** Exactly the quoted gross, confirmed. */
    record Acceptance(Money gross) {
        static Acceptance read(Fields fields) {
            var amount = fields.required("amount").decimal();
            var currency = fields.required("currency").currency();
            fields.end();
            return new Acceptance(OrdersApi.money(currency.value(), amount.value()));
        }
    }

    @PostMapping
    @Allowed(staff = StaffRole.TECHNICIAN)
    ResponseEntity<TicketBody> give(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody NewQuote body) {
        var command = counter.command(caller, reference, seen);
        var currency = agreements.pinned(command.file().ticket().pin()).market().currency();
        var quote = new Quoting.Quote(
                lines(body.lines(), currency), body.validUntil().orElse(null));
        return counter.tell(command, quoting.give(command.key(), quote, command.asked()));
    }

    @PostMapping("/acceptance")
    @Allowed(contacts = ContactRole.OWNER)
    ResponseEntity<TicketBody> accept(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody Acceptance body) {
        var command = counter.command(caller, reference, seen);
        return counter.tell(command, quoting.accept(command.key(), body.gross(), command.asked()));
    }

    @PostMapping("/refusal")
    @Allowed(contacts = ContactRole.OWNER)
    ResponseEntity<TicketBody> refuse(Caller caller, @PathVariable String reference, IfMatch seen) {
        var command = counter.command(caller, reference, seen);
        return counter.tell(command, quoting.refuse(command.key(), command.asked()));
    }

    private static List<Offer.Line> lines(List<NewLine> told, CurrencyUnit currency) {
        var wrong = new ArrayList<Wrong>();
        var lines = new ArrayList<Offer.Line>();
        for (int i = 0; i < told.size(); i++) {
            var net = told.get(i).net();
            if (net.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
                wrong.add(Wrong.of("/lines/" + i + "/net", "not-a-decimal"));
            } else {
                lines.add(new Offer.Line(
                        told.get(i).text(), Money.of(currency, net.setScale(currency.getDecimalPlaces()))));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return lines;
    }
}
