package onus.demo;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import onus.billing.Contesting;
import onus.billing.Invoice;
import onus.billing.Invoices;
import onus.billing.Paying;
import onus.billing.PaymentMethod;
import onus.billing.Waiving;
import onus.people.Asked;
import onus.reason.Ruling;
import org.springframework.stereotype.Component;

/** What stories do with the invoice of their incident. */
@Component
class MoneyActs implements Repertoire {

    private final Stage stage;
    private final Cast cast;
    private final Invoices invoices;
    private final Paying paying;
    private final Contesting contesting;
    private final Waiving waiving;

    MoneyActs(Stage stage, Cast cast, Invoices invoices, Paying paying, Contesting contesting, Waiving waiving) {
        this.stage = stage;
        this.cast = cast;
        this.invoices = invoices;
        this.paying = paying;
        this.contesting = contesting;
        this.waiving = waiving;
    }

    @Override
    public Map<String, Act> verbs() {
        return Map.of(
                "pays", (plot, _, asked) -> pays(invoice(plot), plot, asked),
                "contests", (plot, step, asked) -> contests(invoice(plot), plot, step, asked),
                "waives", (plot, step, asked) -> waives(invoice(plot), plot, step, asked));
    }

    private Ruling<?> pays(Invoice invoice, Plot plot, Asked asked) {
        var day = asked.at().atZone(cast.zone(plot.tale().customer())).toLocalDate();
        var number = invoice.paper().number();
        var received = new Paying.Received(
                invoice.debt().gross(),
                PaymentMethod.TRANSFER,
                day,
                number,
                UUID.randomUUID().toString());
        return paying.pay(plot.key().account(), number, received, asked);
    }

    private Ruling<?> contests(Invoice invoice, Plot plot, Script.Step step, Asked asked) {
        var language = cast.customer(plot.tale().customer()).language();
        var act = new Contesting.Act(step.text("reason"), language, true);
        return contesting.contest(plot.key().account(), invoice.paper().number(), act, asked);
    }

    private Ruling<?> waives(Invoice invoice, Plot plot, Script.Step step, Asked asked) {
        var key = plot.key();
        var charge = invoice.paper().lines().getFirst().charge();
        return waiving.waive(new Waiving.Which(key.account(), key.ticket(), charge), step.text("reason"), asked);
    }

    private Invoice invoice(Plot plot) {
        var key = plot.key();
        return stage.transactions()
                .inAccount(
                        key.account(),
                        () -> invoices.ofTicket(key.account(), key.ticket()).stream()
                                .max(Comparator.comparing(it -> it.paper().number()))
                                .orElseThrow(() ->
                                        new IllegalStateException(plot.tale().title() + ": there is no invoice")));
    }
}
