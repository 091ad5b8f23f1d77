package onus.billing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import onus.billing.document.Item;
import onus.billing.document.Line;
import onus.billing.ledger.Posting;
import onus.contract.ContractVersion;
import onus.people.Asked;
import onus.people.Caller;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Ruling;
import onus.uptime.compensation.Compensation;
import onus.uptime.compensation.CompensationDecided;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts compensation on paper: a credit note on the invoice of the month's plan, as soon as there is one, and above the fee a penalty at once. */
@Component
class GivingBack implements TaskHandler {

    private static final String KIND = "give-back";

    private static final Caller BILLING = new Caller.Machine("billing");

    private final Transactions transactions;
    private final Recompenses recompenses;
    private final Invoices invoices;
    private final Charges charges;
    private final Crediting crediting;
    private final Numbers numbers;
    private final Ledger ledger;
    private final Tasks tasks;

    GivingBack(
            Transactions transactions,
            Recompenses recompenses,
            Invoices invoices,
            Charges charges,
            Crediting crediting,
            Numbers numbers,
            Ledger ledger,
            Tasks tasks) {
        this.transactions = transactions;
        this.recompenses = recompenses;
        this.invoices = invoices;
        this.charges = charges;
        this.crediting = crediting;
        this.numbers = numbers;
        this.ledger = ledger;
        this.tasks = tasks;
    }

    @EventListener
    void on(CompensationDecided decided) {
        var compensation = decided.compensation();
        if (recompenses.add(compensation, decided.version())) {
            LastOfAll.run(() -> transactions.inAccount(compensation.account(), () -> {
                credit(compensation.account(), compensation.at());
                if (compensation.given().penalty().isPositive()) {
                    penalize(compensation, decided.version());
                }
            }));
        }
    }

    @EventListener
    void on(InvoiceIssued issued) {
        if (issued.ticket() == null && !issued.batched()) {
            credit(issued.account(), issued.at());
        }
    }

    /** Few of many have something to get back; each of them gets it in a transaction of its own. */
    @EventListener
    void on(MonthIssued issued) {
        recompenses
                .waitingAmong(issued.accounts())
                .forEach(it ->
                        tasks.schedule(new TaskKey(KIND, it, it, issued.at().toString()), issued.at()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TaskKey key, Instant now) {
        transactions.inAccount(key.account(), () -> credit(key.account(), now));
    }

    private void credit(UUID account, Instant now) {
        for (var waiting : recompenses.waiting(account)) {
            recompenses
                    .invoiceOfPlan(account, waiting.month())
                    .flatMap(it -> invoices.lock(account, it))
                    .ifPresent(it -> credit(waiting, it, now));
        }
    }

    private void credit(Recompense recompense, Invoice invoice, Instant now) {
        var left = left(invoice);
        var net = recompense.credit().isGreaterThan(left) ? left : recompense.credit();
        if (net.isPositive()) {
            var line = line(invoice, net);
            charges.add(charge(recompense, line, now), now);
            if (crediting.give(invoice, line, left, Asked.now(BILLING, now))
                    instanceof Ruling.Granted<Crediting.Taken>(var taken)) {
                recompenses.credited(recompense, crediting.issue(taken).paper().id());
            }
        }
    }

    /** What no credit note has taken of the invoice; rounding by lines may leave a cent less than was decided. */
    private Money left(Invoice invoice) {
        return invoices.correcting(invoice).stream()
                .map(it -> it.paper().totals().net())
                .reduce(invoice.paper().totals().net(), Money::minus);
    }

    private static Line line(Invoice invoice, Money net) {
        var plan = invoice.paper().lines().stream()
                .filter(it -> it.item() == Item.PLAN_BASE || it.item() == Item.PLAN_SERVER)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(invoice.paper().number() + " bills no plan"));
        return new Line(UuidCreator.getTimeOrderedEpoch(), plan.order(), Item.COMPENSATION, net, plan.vat());
    }

    private static Charge charge(Recompense recompense, Line line, Instant now) {
        return new Charge(recompense.account(), recompense.verdict(), null, line, recompense.credit(), now);
    }

    private void penalize(Compensation it, ContractVersion version) {
        var drawn = numbers.draw(version.market().invoice().series() + "P", version.dayOf(it.at()));
        var penalty = new Recompenses.Penalty(
                it.account(),
                UuidCreator.getTimeOrderedEpoch(),
                it.id(),
                drawn.number(),
                it.given().penalty(),
                drawn.date(),
                it.at());
        recompenses.add(penalty);
        ledger.book(
                new Ledger.Source(it.account(), Ledger.Happening.PENALTY, penalty.id(), it.at()),
                Posting.penalized(penalty.net()));
    }
}
