package onus.billing.month;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import onus.billing.Rooms;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;

/** Bills March 2026 on the first morning of April, with so many hands. */
final class Bookkeeper {

    static final YearMonth MARCH = YearMonth.of(2026, 3);
    static final Instant APRIL = Instant.parse("2026-04-01T06:00:00Z");
    static final Asked ASKED =
            Asked.now(new Caller.Staff(new UUID(0, 7), Set.of(StaffRole.BILLING), Set.of("PL")), APRIL);

    private final MonthlyBilling billing;
    private final BatchWork work;
    private final int hands;

    Bookkeeper(Rooms rooms, int hands) {
        this.billing = rooms.the(MonthlyBilling.class);
        this.work = rooms.the(BatchWork.class);
        this.hands = hands;
    }

    MonthlyRun begun() {
        return granted(billing.begin("oktawave-pl", MARCH, ASKED));
    }

    MonthlyRun drafted() {
        var run = begun();
        each(run, it -> work.draft(run.id(), run.round(), it, APRIL));
        return now(run);
    }

    MonthlyRun issued() {
        return issued(drafted());
    }

    MonthlyRun issued(MonthlyRun drafted) {
        var run = granted(billing.issue(drafted.id(), ASKED));
        each(run, it -> work.issue(run.id(), run.round(), it, APRIL));
        return now(run);
    }

    MonthlyRun now(MonthlyRun run) {
        return billing.find(run.id()).orElseThrow();
    }

    private void each(MonthlyRun run, IntConsumer batch) {
        try (var pool = Executors.newFixedThreadPool(hands)) {
            var works = new ArrayList<Callable<Void>>();
            for (var position = 0; position < run.progress().batches(); position++) {
                var here = position;
                works.add(() -> {
                    batch.accept(here);
                    return null;
                });
            }
            for (var done : pool.invokeAll(works)) done.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    static <T> T granted(Ruling<T> ruling) {
        if (ruling instanceof Ruling.Granted<T>(var result)) {
            return result;
        }
        throw new AssertionError(ruling);
    }
}
