package onus.billing;

import static onus.contract.Terms.UnpaidAtDueDate.LAPSE;

import java.time.Instant;
import onus.billing.DebtCommand.Contest;
import onus.billing.DebtCommand.Credit;
import onus.billing.DebtCommand.Hold;
import onus.billing.DebtCommand.PassDue;
import onus.billing.DebtCommand.Pay;
import onus.billing.DebtCommand.Release;
import onus.billing.DebtState.Arrears;
import onus.billing.DebtState.Contested;
import onus.billing.DebtState.Credited;
import onus.billing.DebtState.Held;
import onus.billing.DebtState.Lapsed;
import onus.billing.DebtState.Open;
import onus.billing.DebtState.Paid;
import onus.reason.Because;
import onus.reason.Ruling;
import org.joda.money.Money;

/**
 * What is owed on one invoice: its gross, what was paid and what was credited of it, and its state. Paid and credited together never exceed the gross.
 */
public record Debt(DebtState state, Money gross, Money paid, Money credited) {

    /** The debt after a command, and what of the customer's money was too much and became credit. */
    record Moved(Debt debt, Money surplus) {}

    static Debt of(Money gross) {
        var nothing = gross.multipliedBy(0);
        return new Debt(new Open(), gross, nothing, nothing);
    }

    /** The debt of a new invoice of which the customer's credit pays a part. */
    static Debt of(Money gross, SetOff setOff, Instant now) {
        var owed = of(gross);
        var fromCredit = setOff.total(owed.nothing());
        return new Debt(owed.state(), gross, fromCredit, owed.nothing()).settledOr(owed.state(), now);
    }

    /** What is still to pay. */
    public Money open() {
        return gross.minus(paid).minus(credited);
    }

    Ruling<Moved> handle(DebtCommand command, Instant now) {
        return switch (state) {
            case Open _ -> open(command, now);
            case Held _ -> held(command, now);
            case Arrears _, Lapsed _ -> overdue(command, now);
            case Paid _ -> paid(command, now);
            case Contested _ -> closed(command, DebtDenial.ALREADY_CONTESTED);
            case Credited _ -> closed(command, DebtDenial.ALREADY_CREDITED);
        };
    }

    private Ruling<Moved> open(DebtCommand command, Instant now) {
        return switch (command) {
            case Pay pay -> paying(pay, now);
            case Contest _ -> contested(now);
            case PassDue(var becomes) -> moved(becomes == LAPSE ? new Lapsed(now) : new Arrears(now));
            case Credit credit -> crediting(credit, now);
            case Hold _ -> moved(new Held(now));
            case Release _ -> denied(DebtDenial.NO_OBJECTION);
        };
    }

    private Ruling<Moved> held(DebtCommand command, Instant now) {
        return switch (command) {
            case Pay pay -> paying(pay, now);
            case Credit credit -> crediting(credit, now);
            case Release _ -> moved(new Open());
            case Contest _, PassDue _, Hold _ -> denied(DebtDenial.OBJECTION_OPEN);
        };
    }

    private Ruling<Moved> overdue(DebtCommand command, Instant now) {
        return switch (command) {
            case Pay pay -> paying(pay, now);
            case Contest _ -> contested(now);
            case Credit credit -> crediting(credit, now);
            case PassDue _, Hold _ -> denied(DebtDenial.ALREADY_OVERDUE);
            case Release _ -> denied(DebtDenial.NO_OBJECTION);
        };
    }

    private Ruling<Moved> paid(DebtCommand command, Instant now) {
        return switch (command) {
            case Pay(var amount) -> Ruling.granted(new Moved(this, amount));
            case Credit credit -> crediting(credit, now);
            case Contest _, PassDue _, Hold _, Release _ -> denied(DebtDenial.ALREADY_PAID);
        };
    }

    private Ruling<Moved> closed(DebtCommand command, DebtDenial why) {
        return switch (command) {
            case Pay(var amount) -> Ruling.granted(new Moved(this, amount));
            case Contest _, PassDue _, Credit _, Hold _, Release _ -> denied(why);
        };
    }

    private Ruling<Moved> paying(Pay pay, Instant now) {
        var onInvoice = pay.amount().isGreaterThan(open()) ? open() : pay.amount();
        var after = new Debt(state, gross, paid.plus(onInvoice), credited);
        return Ruling.granted(
                new Moved(after.settledOr(state, now), pay.amount().minus(onInvoice)));
    }

    private Ruling<Moved> contested(Instant now) {
        return Ruling.granted(new Moved(new Debt(new Contested(now), gross, nothing(), gross), paid));
    }

    private Ruling<Moved> crediting(Credit credit, Instant now) {
        var creditedNow = credited.plus(credit.gross());
        var room = gross.minus(creditedNow);
        var kept = paid.isGreaterThan(room) ? room : paid;
        var after = new Debt(state, gross, kept, creditedNow);
        return Ruling.granted(new Moved(after.settledOr(state, now), paid.minus(kept)));
    }

    private Debt settledOr(DebtState otherwise, Instant now) {
        if (credited.isEqual(gross)) {
            return in(new Credited(now));
        }
        var stays = otherwise instanceof Paid || !open().isZero();
        return in(stays ? otherwise : new Paid(now));
    }

    private Ruling<Moved> moved(DebtState next) {
        return Ruling.granted(new Moved(in(next), nothing()));
    }

    private Debt in(DebtState next) {
        return new Debt(next, gross, paid, credited);
    }

    private Money nothing() {
        return gross.multipliedBy(0);
    }

    private static Ruling<Moved> denied(DebtDenial why) {
        return Ruling.denied(why, Because.of("payment").point(why.code()));
    }
}
