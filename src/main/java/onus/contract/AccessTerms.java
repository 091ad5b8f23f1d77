package onus.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/** The section of a contract about touching what the customer hosts: what support may do, and who may let it do more. */
public interface AccessTerms {

    /**
     * Who may touch what, and how an authorisation is given and ends.
     *
     * @param order what ordering a diagnosis authorises
     * @param fix what the second, separate tick of an order authorises; empty: it is not offered
     * @param quote what accepting a quote authorises, for what the quote lists
     * @param namedScope actions whose authorisation must name its objects
     * @param emergencies when the emergency rules hold
     */
    record Authorisation(
            Actions actions,
            List<Action> order,
            List<Action> fix,
            List<Action> quote,
            List<Action> namedScope,
            List<Danger> emergencies,
            int maxHours,
            List<Grantor> grantors,
            int retentionYears) {

        /** Who may authorise an action. */
        public List<Grantor> grantors(Action action) {
            var own = actions.of(action).grantors();
            return own == null ? grantors : own;
        }
    }

    /** The rule of each action. */
    record Actions(
            Rule lookOutside,
            Rule readConfiguration,
            Rule readPersonalData,
            Rule changeConfiguration,
            Rule restart,
            Rule restoreData,
            Rule copyOut,
            Rule suspend,
            Rule rescueMode) {

        public Rule of(Action action) {
            return switch (action) {
                case LOOK_OUTSIDE -> lookOutside;
                case READ_CONFIGURATION -> readConfiguration;
                case READ_PERSONAL_DATA -> readPersonalData;
                case CHANGE_CONFIGURATION -> changeConfiguration;
                case RESTART -> restart;
                case RESTORE_DATA -> restoreData;
                case COPY_OUT -> copyOut;
                case SUSPEND -> suspend;
                case RESCUE_MODE -> rescueMode;
            };
        }
    }

    /**
     * What holds for one action.
     *
     * @param emergency what holds in one of the contract's emergencies instead
     * @param covered what holds for a server that a plan covers instead
     * @param grantors who may authorise it, if not everybody who may authorise
     * @param on the objects it may be done to; absent: all
     */
    record Rule(
            Right otherwise,
            @Nullable Right emergency,
            @Nullable Covered covered,
            @Nullable List<Grantor> grantors,
            @Nullable List<ObjectKind> on) {

        public boolean takes(ObjectKind kind) {
            return on == null || on.contains(kind);
        }
    }

    /** What holds for a covered server: for an ordered change, in a failure, and otherwise. */
    record Covered(
            Right otherwise,
            @Nullable Right ordered,
            @Nullable Right failure) {}

    /** How far support may go. */
    enum Right implements Coded {
        @JsonProperty("allowed")
        ALLOWED,
        /** Allowed; the customer is told at once. */
        @JsonProperty("allowed-with-notice")
        ALLOWED_WITH_NOTICE,
        @JsonProperty("needs-authorisation")
        NEEDS_AUTHORISATION,
        @JsonProperty("forbidden")
        FORBIDDEN
    }

    /** What makes an emergency of a situation. */
    enum Danger implements Coded {
        /** The service harms others: it attacks, sends abuse, or endangers the network. */
        @JsonProperty("harm-to-others")
        HARM_TO_OTHERS,
        /** The customer's own data are being lost or stolen. */
        @JsonProperty("spreading-damage")
        SPREADING_DAMAGE,
        /** The law or an authority demands it. */
        @JsonProperty("legal-duty")
        LEGAL_DUTY
    }

    /** Who may authorise for a customer. */
    enum Grantor implements Coded {
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("delegate")
        DELEGATE
    }
}
