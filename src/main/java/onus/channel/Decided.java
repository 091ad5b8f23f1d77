package onus.channel;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import onus.customer.Deciding;
import onus.incident.Incidents;
import onus.journal.Verdicts;
import onus.reason.Because;
import onus.reason.Value;
import onus.settlement.KeptVerdicts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells what was decided about an incident: what is owed, and why. */
@Component
class Decided {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Incidents incidents;
    private final Deciding deciding;

    Decided(Incidents incidents, Deciding deciding) {
        this.incidents = incidents;
        this.deciding = deciding;
    }

    /** What an incident owes and why; nothing is said while it is undecided. */
    void tell(Draft draft, UUID account, UUID ticket) {
        incidents.find(account, ticket).ifPresent(it -> decision(draft, account, it.verdict()));
    }

    private void decision(Draft draft, UUID account, @Nullable UUID verdict) {
        if (verdict != null) {
            var net = owed(account, verdict, draft.nothing().getCurrencyUnit());
            draft.fact("net", new Value.Amount(net)).say(net.isPositive() ? "owed" : "owed.nothing");
            draft.because(because(account, verdict));
        }
    }

    /** The reasons of a decision about money; those about tax stand on the invoice, where the buyer is known. */
    List<Because> because(UUID account, UUID verdict) {
        return all(account, verdict).stream()
                .filter(it -> !it.clause().startsWith("vat."))
                .toList();
    }

    List<Because> all(UUID account, UUID verdict) {
        return KeptVerdicts.because(kept(account, verdict).decision());
    }

    /** An answer says its currency only where it could be another than the contract's. */
    private Money owed(UUID account, UUID verdict, CurrencyUnit currency) {
        var net = JSON.readTree(kept(account, verdict).decision().answer()).path("net");
        return net.isMissingNode() ? Money.zero(currency) : Money.of(currency, new BigDecimal(net.asString()));
    }

    Verdicts.Kept kept(UUID account, UUID verdict) {
        return deciding.find(account, verdict).orElseThrow(() -> new IllegalStateException("No verdict " + verdict));
    }
}
