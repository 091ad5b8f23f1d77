package onus.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A clock as it is kept, with the version of the contract it counts by; its pauses are computed again from what happened. */
record ClockRow(UUID account, UUID ticket, String contract, LocalDate version, Clock clock) {

    /** Name of the terms, as tickets name theirs. */
    String pin() {
        return contract + "@" + version;
    }

    /** The same clock with the pauses that another reckoning gave; nothing else of it can still change. */
    Clock with(List<Pause> pauses) {
        return new Clock(
                clock.number(),
                clock.kind(),
                clock.plan(),
                clock.target(),
                clock.startedAt(),
                clock.begunAt(),
                pauses,
                clock.due(),
                clock.ending());
    }
}
