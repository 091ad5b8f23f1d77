package onus.billing.month;

import java.time.Duration;
import java.util.List;
import onus.billing.Rooms;

/**
 * Drafts and issues the month of many subscribers on the embedded database, and sets it against what that database needs to write the very
 * same rows without anybody deciding anything. Arguments: how many subscribers, how many threads.
 */
public final class MonthlyRunBenchmark {

    private static final List<String> WRITTEN = List.of(
            "journal.verdict",
            "journal.common_verdict",
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

    public static void main(String[] args) {
        var subscribers = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        System.setProperty("onus.durable", "true");
        var rooms = new Rooms();
        rooms.open();
        try {
            new MonthlyRunBenchmark(rooms, subscribers, threads).run();
        } finally {
            rooms.shut();
        }
    }

    private void run() {
        round(Math.min(5_000, subscribers));
        var seen = round(subscribers);
        System.out.printf("%n%,d subscribers, %d threads%n", subscribers, threads);
        System.out.printf("drafts   %8.0f a second%n", rate(seen.drafting()));
        System.out.printf(
                "invoices %8.0f a second (aim 5000: ratio %.2f)%n", rate(seen.issuing()), rate(seen.issuing()) / 5_000);
        System.out.printf(
                "processor time of an invoice: %.0f µs here, %.0f µs in the database; two cores of their own would issue %.0f a second%n",
                each(seen.java()), each(seen.database()), 2e6 / (each(seen.java()) + each(seen.database())));
        var alone = alone();
        System.out.printf(
                "the database alone writes these rows at %.0f invoices a second: the run takes %.1f times as long%n",
                rate(alone), (double) seen.issuing().toMillis() / alone.toMillis());
    }

    /** @param java, database processor time of issuing */
    private record Seen(Duration drafting, Duration issuing, Duration java, Duration database) {}

    /** What the server's processes, our descendants, have used so far. */
    private static Duration usedByDatabase() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(it -> it.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration usedByJava() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Seen round(int count) {
        rooms.superuser()
                .sql(
                        "truncate customer.customer, billing.counter, billing.register, billing.ledger_entry, journal.verdict, journal.common_verdict, journal.entry, platform.task, billing.run cascade")
                .update();
        Subscribers.add(rooms.superuser(), count);
        rooms.superuser().sql("analyze").update();
        var bookkeeper = new Bookkeeper(rooms, threads);
        var began = System.nanoTime();
        var drafted = bookkeeper.drafted();
        var drafting = since(began);
        var java = usedByJava();
        var database = usedByDatabase();
        began = System.nanoTime();
        bookkeeper.issued(drafted);
        var issuing = since(began);
        java = usedByJava().minus(java);
        database = usedByDatabase().minus(database);
        var invoices = rooms.count("billing.invoice");
        if (invoices != count) {
            throw new IllegalStateException("issued " + invoices + " instead of " + count);
        }
        return new Seen(drafting, issuing, java, database);
    }

    private static Duration since(long began) {
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
        return since(began);
    }

    private static String bare(String table) {
        return table.replace('.', '_');
    }

    private double each(Duration time) {
        return time.toNanos() / 1e3 / subscribers;
    }

    private double rate(Duration time) {
        return subscribers / (time.toNanos() / 1e9);
    }
}
