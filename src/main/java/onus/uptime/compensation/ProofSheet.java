package onus.uptime.compensation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import onus.calendar.Days;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.journal.Decision;
import onus.reason.Because;
import onus.settlement.CompensationOf;
import onus.settlement.KeptVerdicts;
import onus.settlement.UptimeOf;
import onus.settlement.Verdict;
import org.joda.money.Money;
import tools.jackson.databind.node.ObjectNode;

/** A compensation with everything that is needed to compute it again: what was counted of each server, and what it was compared with. */
public record ProofSheet(
        Compensation compensation, Decision decision, ContractVersion version, Days days, List<OfServer> servers) {

    /**
     * One covered server.
     *
     * @param server its reference
     * @param uptime share in percent, six decimals, rounded down; bands compare the exact fraction
     * @param band percentage of the basis that the worst band gives
     * @param basis its share of the fee of these days, rounded half-up for showing
     */
    public record OfServer(
            String server,
            Days covered,
            Intervals outages,
            Intervals maintenance,
            Intervals stopped,
            UptimeOf.Answer uptime,
            BigDecimal band,
            Money basis,
            Money net) {}

    /** The line of the calculator that gives this compensation. */
    public ObjectNode line() {
        return KeptVerdicts.line(decision);
    }

    public List<Because> because() {
        return KeptVerdicts.because(decision);
    }

    static ProofSheet of(Compensation compensation, Decision decision, CompensationOf asked, ContractVersion version) {
        var answer = decided(asked.decide(version));
        Map<String, CompensationOf.OfServer> given = answer.byServer().stream()
                .collect(Collectors.toMap(CompensationOf.OfServer::id, Function.identity(), (one, _) -> one));
        var days = Days.of(asked.month()).cut(asked.planFrom(), asked.planTo());
        var servers = asked.servers().stream()
                .map(it -> of(it, asked, version, Objects.requireNonNull(given.get(it.id()))))
                .toList();
        return new ProofSheet(compensation, decision, version, days, servers);
    }

    private static OfServer of(
            CompensationOf.Server it, CompensationOf asked, ContractVersion version, CompensationOf.OfServer given) {
        var uptime = new UptimeOf(asked.month(), it.from(), it.to(), it.outages(), it.maintenance(), it.stopped());
        return new OfServer(
                it.id(),
                Days.of(asked.month()).cut(it.from(), it.to()),
                it.outages(),
                it.maintenance(),
                it.stopped(),
                decided(uptime.decide(version)),
                given.percent(),
                asked.basisOf(it, version),
                given.net());
    }

    private static <A> A decided(Verdict<A> verdict) {
        return switch (verdict) {
            case Verdict.Decided<A> decided -> decided.answer();
            case Verdict.Refused<A> refused ->
                throw new IllegalStateException("What was decided can be decided again: " + refused);
        };
    }
}
