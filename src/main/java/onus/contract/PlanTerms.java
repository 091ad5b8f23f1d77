package onus.contract;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/** The sections of a contract that sells support plans. */
public interface PlanTerms {

    /** What every account has without paying: activities, what they do not include, and where to write or call. */
    record Everyone(
            String plan,
            List<String> activities,
            List<String> notIncluded,
            List<Contact> contacts,
            ClockKind email,
            BusinessHours phoneHours) {}

    /** An office of the provider. */
    record Contact(String office, String email, List<String> phones) {}

    /** One column of the plan table. Amounts are net per month; an absent target means the plan does not contain that kind. */
    record PlanRow(
            BigDecimal baseFee,
            BigDecimal perServer,
            @Nullable Integer contacts,
            @Nullable Integer quota,
            Target question,
            @Nullable AverageTarget averageReaction,
            @Nullable Target change,
            @Nullable Target failure,
            List<Channel> channels,
            List<Band> compensation) {}

    /** A promised reaction: strictly less than, on a clock. */
    record Target(Duration lessThan, ClockKind clock) {}

    /** A published monthly mean; no promise for the single ticket. */
    record AverageTarget(Duration lessThan, PlanChoices.Window window, PlanChoices.Population population) {}

    /** Which hours a clock counts. */
    enum ClockKind {
        BUSINESS,
        AROUND_THE_CLOCK
    }

    /** Below this share of uptime (in percent, strict) this percentage of the basis is given back. */
    record Band(BigDecimal below, int percent) {}

    /** A row of what the plans contain, with the keys of its footnotes. */
    record ScopeRow(
            String key,
            List<String> plans,
            Uses uses,
            @Nullable Action touches,
            List<String> notes) {}

    /** What using a row costs. */
    enum Uses implements Coded {
        ONCE_AT_START,
        NO_UNIT,
        UNIT,
        QUOTE,
        METERED
    }

    /** How plans are sold and billed. */
    record Plan(
            AccountOrServer scope,
            BaseFeeScope baseFeeScope,
            PlanChoices.BillableUnit billableUnit,
            boolean billStopped,
            boolean baseFeeWithoutServers,
            Proration proration,
            PlanChoices.TakesEffect upgrade,
            PlanChoices.TakesEffect downgrade,
            PlanChoices.PlanPhone phone) {}

    /** A rule for the whole account or for each server. */
    enum AccountOrServer {
        ACCOUNT,
        SERVER
    }

    /** How often the base fee is owed in a month. */
    enum BaseFeeScope {
        ACCOUNT,
        ACCOUNT_AND_PLAN,
        SERVER
    }

    /** How part of a month is billed. */
    enum Proration {
        DAILY,
        FULL_MONTH
    }

    /** How many ordered actions a month contains. */
    record Quota(
            AccountOrServer scope,
            PlanChoices.QuotaUnit unit,
            PlanChoices.CountedAt countedAt,
            boolean carryOver,
            QuotaProration proration,
            OverLimit overLimit,
            List<PlanChoices.UnitReturn> returnedWhen) {}

    /** The limit of a month the plan covers in part. */
    enum QuotaProration {
        NONE,
        DAILY_CEIL
    }

    /** What a customer over the limit is offered. */
    enum OverLimit {
        QUOTE_OR_UPGRADE,
        REFUSE
    }

    /** The clocks of reactions. */
    record Reaction(
            BusinessHours businessHours,
            Comparison comparison,
            PlanChoices.CountsAs countsAs,
            PlanChoices.AlertClockStart alertClockStart,
            boolean pauseOnCustomer) {}

    /** Whether reacting exactly at the target is in time. */
    enum Comparison {
        STRICT_LESS,
        AT_MOST
    }

    /** Weekly opening: days and half-open hours, public holidays of the market closed. */
    record BusinessHours(List<DayOfWeek> days, LocalTime opens, Closing closes) {}

    /** How availability is measured. */
    record Uptime(
            int minOutageSeconds,
            Denominator denominator,
            PlanChoices.UptimeRounding rounding,
            PlanChoices.Maintenance maintenance,
            int maintenanceNoticeHours,
            boolean onlyWhileExpectedUp,
            List<PlanChoices.Exclusion> exclusions) {}

    /** The time that outages are compared with. */
    enum Denominator {
        COVERED_TIME_REAL_SECONDS,
        DAYS_X_24H
    }

    /** How much of what is given back. */
    record Compensation(
            Basis basis,
            PlanChoices.BandRule band,
            @Nullable Integer capPercent,
            Granting granting,
            @Nullable Integer claimWithinDays,
            Over100 over100,
            PlanChoices.Cumulation cumulation) {}

    /** The fee that the percentage is taken of. */
    enum Basis {
        SERVER_SHARE_OF_TOTAL,
        SERVER_FEE,
        TOTAL_FEE
    }

    /** Whether the customer has to ask. */
    enum Granting {
        AUTOMATIC,
        ON_CLAIM
    }

    /** What the part above the fee is. */
    enum Over100 {
        CONTRACTUAL_PENALTY,
        CREDIT
    }

    /** Metered backup: the price of so many gigabyte-hours, and how the use is counted. */
    record Backup(
            BigDecimal unitPrice,
            int unitGbHours,
            Gigabyte gb,
            Granularity granularity,
            PlanChoices.Measured measured,
            PlanChoices.RoundAt roundAt,
            List<String> plans) {}

    /** How many bytes a gigabyte has. */
    enum Gigabyte {
        DECIMAL,
        BINARY
    }

    /** The shortest time that is counted. */
    enum Granularity {
        SECOND,
        STARTED_HOUR
    }
}
