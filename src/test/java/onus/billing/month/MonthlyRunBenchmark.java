package onus.billing.month;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.billing.Rooms;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Ruling;

/**
 * Drafts and issues the month of many subscribers on the embedded database, and sets it against what that database needs to write the very
 * same rows without anybody deciding anything. Arguments: how many subscribers, how many threads.
 */
public final class MonthlyRunBenchmark {

    private static final Instant APRIL = Instant.parse("2026-04-01T06:00:00Z");
    private static final Asked BOOKKEEPER =
            Asked.now(new Caller.Staff(new UUID(0, 7), Set.of(StaffRole.BILLING), Set.of()), APRIL);
    private static final List<String> WRITTEN = List.of(
            "journal.verdict",
            "journal.entry",
            "billing.charge",
            "billing.period",
            "billing.invoice",
            "billing.invoice_line",
            "billing.invoice_vat",
            "billing.ledger_entry",
            "billing.register",
            "platform.task");

    private final Rooms rooms;
    private final int subscribers;
    private final int threads;

    private MonthlyRunBenchmark(Rooms rooms, int subscribers, int threads) {
        this.rooms = rooms;
        this.subscribers = subscribers;
        this.threads = threads;
    }

    public static void main(String[] args) throws Exception {
        var subscribers = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        var rooms = new Rooms();
        rooms.open();
        try {
            new MonthlyRunBenchmark(rooms, subscribers, threads).run();
        } finally {
            rooms.shut();
        }
    }

    private void run() throws Exception {
        round(Math.min(5_000, subscribers));
        var seen = round(subscribers);
        var alone = alone();
        System.out.printf("%n%,d subscribers, %d threads%n", subscribers, threads);
        System.out.printf("drafts   %8.0f a second%n", rate(seen.drafting()));
        System.out.printf(
                "invoices %8.0f a second (aim 5000: ratio %.2f)%n", rate(seen.issuing()), rate(seen.issuing()) / 5_000);
        System.out.printf(
                "the database alone writes these rows at %.0f invoices a second: the run takes %.1f times as long%n",
                rate(alone), (double) seen.issuing().toMillis() / alone.toMillis());
    }

    private record Seen(Duration drafting, Duration issuing) {}

    private Seen round(int count) throws Exception {
        rooms.superuser()
                .sql(
                        "truncate customer.customer, billing.counter, billing.register, billing.ledger_entry, journal.verdict, journal.entry, platform.task, billing.run cascade")
                .update();
        Subscribers.add(rooms.superuser(), count);
        rooms.superuser().sql("analyze").update();
        var billing = rooms.the(MonthlyBilling.class);
        var work = rooms.the(BatchWork.class);
        var run = granted(billing.begin("oktawave-pl", YearMonth.of(2026, 3), BOOKKEEPER));
        var drafting = timed(run, position -> work.draft(run.id(), run.round(), position, APRIL));
        granted(billing.issue(run.id(), BOOKKEEPER));
        var issuing = timed(run, position -> work.issue(run.id(), run.round(), position, APRIL));
        var invoices = rooms.count("billing.invoice");
        if (invoices != count) {
            throw new IllegalStateException("issued " + invoices + " instead of " + count);
        }
        return new Seen(drafting, issuing);
    }

    private interface Step {
        void take(int position);
    }

    private Duration timed(MonthlyRun run, Step step) throws Exception {
        var began = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var works = new ArrayList<Callable<Void>>();
            for (var position = 0; position < run.progress().batches(); position++) {
                var here = position;
                works.add(() -> {
                    step.take(here);
                    return null;
                });
            }
            for (var done : pool.invokeAll(works)) done.get();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The same rows again, copied inside the server into tables with the same columns, keys and checks. */
    private Duration alone() {
        var sql = rooms.superuser();
        sql.sql("create schema bare").update();
        for (var table : WRITTEN) {
            sql.sql("create table bare." + bare(table) + " (like " + table + " including all)")
                    .update();
        }
        var began = System.nanoTime();
        for (var table : WRITTEN) {
            sql.sql("insert into bare." + bare(table) + " overriding system value select * from " + table)
                    .update();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String bare(String table) {
        return table.replace('.', '_');
    }

    private double rate(Duration time) {
        return subscribers / (time.toNanos() / 1e9);
    }

    private static <T> T granted(Ruling<T> ruling) {
        if (ruling instanceof Ruling.Granted<T>(var result)) {
            return result;
        }
        throw new IllegalStateException(ruling.toString());
    }
}
