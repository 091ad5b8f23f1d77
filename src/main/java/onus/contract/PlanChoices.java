package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import onus.reason.Coded;

/** The choices a plan's rules can make; where only one is offered the contract still says it aloud. */
public interface PlanChoices {

    /** The time a mean is taken over. */
    enum Window implements Coded {
        @JsonProperty("calendar-month")
        CALENDAR_MONTH
    }

    /** The tickets a mean is taken of. */
    enum Population implements Coded {
        @JsonProperty("created-in-window")
        CREATED_IN_WINDOW
    }

    /** What a plan is billed by. */
    enum BillableUnit {
        /** A server, instance or machine of any kind that the plan covers ("OCI": the logical equivalent of a server). */
        COVERED_SERVER
    }

    /** When another plan begins to hold. */
    enum TakesEffect {
        AT_ONCE,
        NEXT_MONTH
    }

    /** For what and when plans whose channels contain the phone may call. */
    record PlanPhone(List<TicketKind> kinds, PlanTerms.ClockKind hours) {}

    /** What uses one unit. */
    enum QuotaUnit {
        ONE_ADMINISTRATIVE_ACTION
    }

    /** The moment that decides the month of a unit. */
    enum CountedAt {
        RECEIPT
    }

    /** Why a used unit comes back. */
    enum UnitReturn implements Coded {
        @JsonProperty("cancelled-before-start")
        CANCELLED_BEFORE_START,
        @JsonProperty("caused-by-provider")
        CAUSED_BY_PROVIDER,
        @JsonProperty("merged-duplicate")
        MERGED_DUPLICATE,
        @JsonProperty("out-of-scope")
        OUT_OF_SCOPE
    }

    /** What is a reaction; an automatic reply never is. */
    enum CountsAs {
        HUMAN_ANSWER_OR_STATUS,
        HUMAN_ANSWER
    }

    /** Which instant of an alert starts the clock. */
    enum AlertClockStart {
        RECEIVED,
        STARTS_AT
    }

    /** How a share of uptime is rounded before it is compared with a band. */
    enum UptimeRounding {
        NONE
    }

    /** What announced maintenance is. */
    enum Maintenance {
        EXCLUDED_FROM_DOWNTIME,
        COUNTED
    }

    /** An outage that does not count. */
    enum Exclusion implements Coded {
        @JsonProperty("customer-caused")
        CUSTOMER_CAUSED
    }

    /** Which of several bands that were undercut counts. */
    enum BandRule {
        WORST_ONLY
    }

    /** Whether other credits for the same outage are given besides. */
    enum Cumulation {
        BOTH,
        BEST_OF
    }

    /** Which bytes are counted. */
    enum Measured {
        STORED
    }

    /** Where the price of metered use is rounded, once. */
    enum RoundAt {
        INVOICE_LINE
    }
}
