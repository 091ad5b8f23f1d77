package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Everything one version of a contract fixes. A section that is absent is not part of the contract: without {@code diagnosis} nobody can order one.
 * The names are the dotted paths of the contract file, its JSON Schema and "what if" overrides.
 */
public record Terms(
        Tickets tickets,
        DeskTerms.Price price,
        @Nullable Diagnosis diagnosis,
        @Nullable Quote quote,
        @Nullable Finding finding,
        Payment payment,
        Standing standing,
        AccessTerms.Authorisation authorisation,
        DeskTerms.@Nullable ContactDuty contact,
        PlanTerms.@Nullable Everyone everyone,
        @Nullable Map<String, PlanTerms.PlanRow> plans,
        @Nullable List<PlanTerms.ScopeRow> scope,
        PlanTerms.@Nullable Plan plan,
        PlanTerms.@Nullable Quota quota,
        PlanTerms.@Nullable Reaction reaction,
        PlanTerms.@Nullable Uptime uptime,
        PlanTerms.@Nullable Compensation compensation,
        PlanTerms.@Nullable Backup backup,
        DeskTerms.@Nullable Monitoring monitoring,
        DeskTerms.@Nullable DailyCare dailyCare,
        DeskTerms.@Nullable Handover handover) {

    /**
     * Which tickets the contract takes, through which channels, in which languages, how a paid order is confirmed, and how long a closed one may
     * come back as the same incident.
     */
    public record Tickets(
            List<TicketKind> kinds,
            List<Topic> questionTopics,
            List<Channel> channels,
            List<String> languages,
            List<DeskTerms.OrderBy> ordersBy,
            int reopenDays) {}

    /** The paid diagnosis; {@code fee} absent: not for sale outside a promotion that covers it. */
    public record Diagnosis(
            @Nullable BigDecimal fee,
            ChargePolicy chargePolicy,
            Faults faults,
            boolean deductFeeFromAcceptedQuote,
            boolean startsBeforePayment,
            int announcementValidDays,
            List<Promotion> promotions) {}

    /** How the four source texts of the incident scheme are read. */
    public enum ChargePolicy {
        /** No quote: free. A quote given, even if refused or expired: the fee. */
        FR_ORIGINAL,
        /** A quote counts as an estimate: free unless it is accepted. */
        EN_CZ_LITERAL,
        /** A fault claim that fails is charged whatever its outcome. */
        DE_CZ_LITERAL
    }

    /** Who bears the diagnosis, by the fault found. */
    public record Faults(
            Treatment provider, Treatment customer, Treatment thirdParty, Treatment shared, Treatment undetermined) {}

    /** What a fault means for the price. */
    public enum Treatment {
        /** Everything is free, quoted work included. */
        GUARANTEE,
        /** The outcome decides what is owed. */
        CHARGE,
        /** No fee; quoted work that was accepted is owed. */
        FREE,
        /** Charged if the cause was unknown, free if the provider's fault was claimed. */
        BY_CLAIM
    }

    /** A discount for orders inside a half-open time, local to the contract's zone. */
    public record Promotion(
            List<Covered> covers, LocalDateTime orderedFrom, LocalDateTime orderedBefore, int discountPercent) {}

    /** What a promotion can cover. */
    public enum Covered {
        @JsonProperty("diagnosis")
        DIAGNOSIS
    }

    /** A quote: a fixed price that holds for its validity. */
    public record Quote(
            boolean binding, int validityDays, @Nullable String documentName) {}

    /** A technician's finding and the customer's one objection to it. */
    public record Finding(
            int objectionDays,
            SolvedConfirmation solvedConfirmation,
            @Nullable Integer solvedAfterSilentDays) {}

    /** Whether the customer confirms that the problem is solved. */
    public enum SolvedConfirmation {
        NONE,
        BY_CUSTOMER
    }

    /** When to pay and what follows if nobody does. */
    public record Payment(
            int termDays,
            TermStart termStart,
            boolean rollDueToBusinessDay,
            @Nullable String rollBasis,
            @Nullable ContestUntil contestUntil,
            @Nullable ContestScope contestScope,
            UnpaidAtDueDate unpaidAtDueDate,
            List<Integer> remindDaysBefore) {}

    /** What starts the days to pay. */
    public enum TermStart {
        WORK,
        INVOICE,
        LATER_OF_WORK_AND_INVOICE
    }

    /** Until when a customer may contest; absent: the contract knows no contest. */
    public enum ContestUntil {
        WHILE_UNPAID,
        DUE_DATE
    }

    /** What a contest takes back. */
    public enum ContestScope {
        /** Every charge of the incident, diagnosis and work alike. */
        INCIDENT
    }

    /** What an unpaid, uncontested invoice becomes after its due date. */
    public enum UnpaidAtDueDate {
        LAPSE,
        ARREARS
    }

    /** What a contest or lapse takes away and how it comes back. */
    public record Standing(
            List<Support> withdrawsOnContest,
            boolean slaClaimsAfterContest,
            boolean mayUse,
            boolean mayRenew,
            OpenTickets openTickets,
            Reinstatement reinstatement,
            List<DeskTerms.Remaining> remains) {}

    /** A kind of support that can be withdrawn. */
    public enum Support implements Coded {
        @JsonProperty("commercial")
        COMMERCIAL,
        @JsonProperty("technical")
        TECHNICAL,
        @JsonProperty("incident")
        INCIDENT
    }

    /** What happens to tickets that are open when support is withdrawn. */
    public enum OpenTickets {
        FINISH_ORDERED,
        STOP
    }

    /** How withdrawn support returns. */
    public enum Reinstatement {
        FOUR_EYES,
        ON_PAYMENT,
        NEVER
    }
}
