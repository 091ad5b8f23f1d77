package onus.reason;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;

/** A named fact of a reason, typed so that every language can write it in its own way. */
public sealed interface Value {

    /** An amount of money. */
    record Amount(Money money) implements Value {}

    /** A percentage, unrounded. */
    record Percent(BigDecimal percent) implements Value {}

    /** An instant, and the zone in which its reader lives. */
    record Moment(Instant instant, ZoneId zone) implements Value {}

    /** A local date of the contract's zone. */
    record Day(LocalDate date) implements Value {}

    /** A length of time. */
    record Length(Duration duration) implements Value {}

    /** A number of things; decides the plural. */
    record Count(long count) implements Value {}

    /** A term of the trade from a closed set, told by its translation ({@code code.fault.third-party}). */
    record Code(String set, String code) implements Value {
        public static Code of(String set, Coded coded) {
            return new Code(set, coded.code());
        }
    }

    /** A proper name or reference that no language changes. */
    record Name(String name) implements Value {}
}
