package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import onus.reason.Coded;

/** The sections of a contract about how the desk works: prices told, alerts and daily care. */
public interface DeskTerms {

    /** How prices are told; all of them are net in the file. */
    record Price(Display display) {}

    /** Which amount comes first where a price is told; a consumer is always told gross first where the market's law says so. */
    enum Display {
        NET_AND_GROSS,
        GROSS_AND_NET
    }

    /** A way to confirm an order that costs money. */
    enum OrderBy implements Coded {
        @JsonProperty("portal")
        PORTAL,
        @JsonProperty("signed-link")
        SIGNED_LINK,
        @JsonProperty("api")
        API
    }

    /** What remains open to a customer at every standing. */
    enum Remaining implements Coded {
        @JsonProperty("security-notices")
        SECURITY_NOTICES,
        @JsonProperty("data-protection")
        DATA_PROTECTION,
        @JsonProperty("invoices-and-payments")
        INVOICES_AND_PAYMENTS,
        @JsonProperty("renewal")
        RENEWAL,
        @JsonProperty("revoking-authorisations")
        REVOKING_AUTHORISATIONS,
        @JsonProperty("abuse-notices")
        ABUSE_NOTICES,
        @JsonProperty("legal-notices")
        LEGAL_NOTICES,
        @JsonProperty("statutory-rights")
        STATUTORY_RIGHTS
    }

    /** What becomes of alerts: under which plans, as which kind of ticket, when one comes back, flaps or goes stale. */
    record Monitoring(
            List<String> plans,
            TicketKind alertsAre,
            int reopenMinutes,
            int flappingReopenings,
            int flappingMinutes,
            int staleAfterRepeats) {}

    /** The daily check of a system and its logs: for which plans and on which days. */
    record DailyCare(List<String> plans, CareDays days) {}

    /** The days on which care is given. */
    enum CareDays {
        EVERY_DAY,
        BUSINESS_DAYS
    }

    /**
     * How soon each line takes up what another one hands to it: the desk's own clock, which promises nothing to the customer.
     *
     * @param businessHours of the lines, for those whose clock counts them
     */
    record Handover(
            PlanTerms.BusinessHours businessHours,
            TakeUp customerOffice,
            TakeUp technicians,
            TakeUp experts,
            TakeUp sales) {}

    /** Strictly less than this, on a clock. */
    record TakeUp(Duration lessThan, PlanTerms.ClockKind clock) {}

    /**
     * When support must reach the customer itself.
     *
     * @param channels ways that count
     * @param attempts how often it is tried before a supervisor takes over
     * @param everyMinutes how long after an attempt the next one is made
     * @param withinMinutes by when somebody must be reached
     */
    record ContactDuty(
            List<ContactEvent> events, List<Channel> channels, int attempts, int everyMinutes, int withinMinutes) {}

    /** What makes it a duty to reach the customer. */
    enum ContactEvent implements Coded {
        /** Something was suspended or put into rescue mode without asking. */
        @JsonProperty("emergency")
        EMERGENCY,
        /** The customer's data may have been seen or lost. */
        @JsonProperty("data-breach")
        DATA_BREACH,
        /** The work cannot go on without the customer's word. */
        @JsonProperty("decision-needed")
        DECISION_NEEDED
    }
}
