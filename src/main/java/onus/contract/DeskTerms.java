package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import onus.reason.Coded;

/** The sections of a contract about how the desk works: prices told, access to what the customer hosts, alerts and daily care. */
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

    /** Whether and how support may reach what the customer hosts, what an order allows by itself, and how long an authorisation lasts. */
    record Authorisation(
            HostedData hostedData,
            RequiredFor requiredFor,
            OrderAuthorises orderAuthorises,
            boolean offersFix,
            int maxHours,
            List<Grantor> grantors,
            List<EmergencyAction> emergencyActions,
            boolean emergencyNotice,
            int retentionYears) {}

    /** Whether the customer can let support near hosted data at all. */
    enum HostedData {
        FORBIDDEN,
        WITH_AUTHORISATION
    }

    /** From which touch on an authorisation is needed. */
    enum RequiredFor {
        ACCESS,
        CHANGE
    }

    /** What ordering a diagnosis allows on the customer's service without a further word. */
    enum OrderAuthorises {
        NOTHING,
        LOOK
    }

    /** Who may authorise for a customer. */
    enum Grantor implements Coded {
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("delegate")
        DELEGATE
    }

    /** What support may do without consent when it must. */
    enum EmergencyAction implements Coded {
        @JsonProperty("suspend")
        SUSPEND,
        @JsonProperty("rescue-mode")
        RESCUE_MODE
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
}
