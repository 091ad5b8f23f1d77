package onus.uptime.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A look at a server's state and logs.
 *
 * @param day local to the contract's zone
 * @param found what was seen; empty if there is nothing to tell
 * @param by a principal
 */
public record CareCheck(
        UUID account, UUID service, LocalDate day, CareResult result, String found, String by, Instant at) {}
