package onus.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An invoice is still open some days before its due date. */
public record ReminderDue(
        UUID account, UUID invoice, String number, int daysBefore, LocalDate payableUntil, Instant at) {}
