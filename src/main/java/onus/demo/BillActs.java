package onus.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import onus.billing.Paying;
import onus.billing.PaymentMethod;
import onus.billing.Register;
import onus.billing.month.MonthlyBilling;
import onus.people.Asked;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the bills of a month are drafted, issued and paid in the demonstration. */
@Component
class BillActs implements Repertoire {

    private final Stage stage;
    private final Cast cast;
    private final MonthlyBilling billing;
    private final Register register;
    private final Paying paying;
    private @Nullable UUID run;

    BillActs(Stage stage, Cast cast, MonthlyBilling billing, Register register, Paying paying) {
        this.stage = stage;
        this.cast = cast;
        this.billing = billing;
        this.register = register;
        this.paying = paying;
    }

    @Override
    public Map<String, Act> verbs() {
        return Map.of(
                "drafts-bills", this::drafts,
                "issues-bills", (_, _, asked) -> billing.issue(Objects.requireNonNull(run), asked),
                "books-payments", this::pays);
    }

    /** The bills of the month before. */
    private Ruling<?> drafts(Plot plot, Script.Step step, Asked asked) {
        var month = YearMonth.from(asked.at().atZone(Cast.WARSAW)).minusMonths(1);
        return billing.begin(step.text("contract"), month, asked).map(it -> run = it.id());
    }

    /** Some customers pay whatever is open. */
    private Ruling<?> pays(Plot plot, Script.Step step, Asked asked) {
        for (var customer : step.texts("of")) {
            for (var it : open(cast.customer(customer).account())) {
                var paid = pay(it, asked);
                if (paid instanceof Ruling.Denied<?>) {
                    return paid;
                }
            }
        }
        return Ruling.granted(plot);
    }

    private List<Register.Entry> open(UUID account) {
        return stage
                .transactions()
                .inAccount(account, () -> register.list(new Register.Wanted(account, null, null), null, 50))
                .stream()
                .filter(it -> it.kind().equals("invoice") && it.open().isPositive())
                .toList();
    }

    private Ruling<?> pay(Register.Entry it, Asked asked) {
        var day = asked.at().atZone(Cast.WARSAW).toLocalDate();
        var received = new Paying.Received(it.open(), PaymentMethod.TRANSFER, day, it.number(), it.number());
        return paying.pay(it.account(), it.number(), received, asked);
    }
}
