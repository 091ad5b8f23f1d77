package onus.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.journal.Thing;
import onus.journal.Verdicts;
import onus.settlement.Individually;
import onus.settlement.KeptVerdicts;
import onus.settlement.Question;
import onus.settlement.Verdict;
import org.springframework.stereotype.Component;

/** Keeps what the contract decided, so that it can be explained and decided again years later. */
@Component
public class Deciding {

    private final Verdicts verdicts;

    Deciding(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** What somebody acted on: the question, the terms it was asked under, and the verdict. */
    public record Made<A>(Question<A> question, ContractVersion version, Verdict<A> verdict) {

        public static <A> Made<A> of(Question<A> question, ContractVersion version) {
            return new Made<>(question, version, Individually.decide(question, version));
        }
    }

    /** Keeps a verdict about a thing; whatever acts on it refers to the id. */
    public UUID keep(Thing about, Made<?> made, Instant now) {
        return verdicts.keep(about, KeptVerdicts.of(made.question(), made.version(), made.verdict()), now);
    }

    /** Keeps once what is the same for many. */
    public UUID keepForMany(Made<?> made, Instant now) {
        return verdicts.keepCommon(KeptVerdicts.of(made.question(), made.version(), made.verdict()), now);
    }

    public Optional<Verdicts.Kept> find(UUID account, UUID verdict) {
        return verdicts.find(account, verdict);
    }

    public List<Verdicts.Kept> about(Thing thing) {
        return verdicts.of(thing);
    }
}
