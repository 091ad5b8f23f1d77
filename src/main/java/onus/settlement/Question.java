package onus.settlement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import onus.contract.Contract;
import onus.contract.ContractVersion;

/**
 * Facts that a contract can decide. A question holds everything its decision needs, so that asking again years later gives the same verdict.
 *
 * @param <A> its answer
 */
public sealed interface Question<A>
        permits Announcement,
                BackupFee,
                Contest,
                DiagnosisCharge,
                DueDate,
                Intervention,
                LateInterest,
                OwnCurrencyVat,
                PlanQuestion,
                StandingOf,
                UptimeOf,
                Vat {

    /** Total and pure: the same facts and terms always give the same verdict. */
    Verdict<A> decide(ContractVersion version);

    /** The first instant of the facts; it chooses the version of the contract. Empty if the facts hold no time: the latest version decides. */
    Optional<Instant> began(ZoneId zone);

    /** The question with what the contract itself adds to the facts. */
    default Question<A> under(Contract contract, ContractVersion version) {
        return this;
    }
}
