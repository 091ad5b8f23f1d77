package onus.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import onus.contract.ContractVersion;

/** When an unpaid invoice asks for attention: reminders on the mornings before, the lapse when the due day is over, all in the contract's zone. */
record Timetable(List<Reminder> reminders, Instant overdue) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** A reminder some days before the last day to pay. */
    record Reminder(int daysBefore, Instant at) {}

    /** What is still to come after {@code now}. */
    static Timetable of(LocalDate payableUntil, ContractVersion version, Instant now) {
        var reminders = version.terms().payment().remindDaysBefore().stream()
                .flatMap(days -> reminder(payableUntil, days, version, now))
                .toList();
        return new Timetable(
                reminders, payableUntil.plusDays(1).atStartOfDay(version.zone()).toInstant());
    }

    private static Stream<Reminder> reminder(LocalDate payableUntil, int days, ContractVersion version, Instant now) {
        var at = payableUntil
                .minusDays(days)
                .atTime(MORNING)
                .atZone(version.zone())
                .toInstant();
        return at.isAfter(now) ? Stream.of(new Reminder(days, at)) : Stream.empty();
    }
}
