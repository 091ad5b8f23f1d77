package onus.uptime.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import onus.calendar.Interval;
import onus.customer.Services;
import onus.platform.Transactions;
import onus.reason.Coded;
import org.springframework.stereotype.Component;

/** Takes in what sources report, a batch at a time: all of it or, if a line is wrong, none. What was told before is not told again. */
@Component
public class Metering {

    private final Transactions transactions;
    private final Services services;
    private final Usages usages;

    Metering(Transactions transactions, Services services, Usages usages) {
        this.transactions = transactions;
        this.services = services;
        this.usages = usages;
    }

    /** What is wrong with a line. */
    public enum Wrong implements Coded {
        /** Its id was told before, and said something else. */
        TOLD_OTHERWISE,
        /** Another line tells of the same copy at the same time. */
        OVERLAPS,
        /** It ends after now. */
        NOT_YET
    }

    /** A wrong line by its place in the batch. */
    public record Flaw(int line, Wrong what) {}

    /** How many lines were new and how many were known; with flaws neither was written. */
    public record Taken(int added, int known, List<Flaw> flaws) {}

    public Taken take(List<Usage> batch, Instant now) {
        return transactions.central(() -> {
            batch.stream()
                    .sorted(Comparator.comparing(Usage::account).thenComparing(Usage::service))
                    .map(it -> new Lock(it.account(), it.service()))
                    .distinct()
                    .forEach(this::lock);
            var known = IntStream.range(0, batch.size())
                    .filter(it -> isKnown(batch, it))
                    .boxed()
                    .toList();
            var flaws = IntStream.range(0, batch.size())
                    .filter(it -> !known.contains(it))
                    .boxed()
                    .flatMap(it -> flaw(batch, it, now).map(what -> new Flaw(it, what)).stream())
                    .toList();
            if (flaws.isEmpty()) {
                add(batch, known, now);
            }
            return new Taken(batch.size() - known.size(), known.size(), flaws);
        });
    }

    /** A service whose reports are taken in one after the other. */
    private record Lock(UUID account, UUID service) {}

    private void lock(Lock it) {
        transactions.inAccount(it.account(), () -> services.lock(it.account(), it.service()));
    }

    private void add(List<Usage> batch, List<Integer> known, Instant now) {
        for (int i = 0; i < batch.size(); i++) {
            if (!known.contains(i)) {
                var usage = batch.get(i);
                transactions.inAccount(usage.account(), () -> usages.add(usage, now));
            }
        }
    }

    /** Told before, in this batch or an earlier one, word for word. */
    private boolean isKnown(List<Usage> batch, int line) {
        var usage = batch.get(line);
        return batch.subList(0, line).contains(usage)
                || before(usage).filter(usage::equals).isPresent();
    }

    private Optional<Usage> before(Usage it) {
        return transactions.inAccount(it.account(), () -> usages.find(it.account(), it.source(), it.id()));
    }

    private Optional<Wrong> flaw(List<Usage> batch, int line, Instant now) {
        var usage = batch.get(line);
        var earlier = batch.subList(0, line);
        if (usage.time().to().isAfter(now)) {
            return Optional.of(Wrong.NOT_YET);
        }
        if (before(usage).isPresent() || earlier.stream().anyMatch(it -> sameName(it, usage))) {
            return Optional.of(Wrong.TOLD_OTHERWISE);
        }
        var others = new ArrayList<>(transactions.inAccount(
                usage.account(), () -> usages.of(usage.account(), usage.service(), usage.time())));
        others.addAll(earlier);
        return others.stream().anyMatch(it -> sameCopy(it, usage) && overlap(it.time(), usage.time()))
                ? Optional.of(Wrong.OVERLAPS)
                : Optional.empty();
    }

    private static boolean sameName(Usage one, Usage other) {
        return one.account().equals(other.account())
                && one.source().equals(other.source())
                && one.id().equals(other.id());
    }

    private static boolean sameCopy(Usage one, Usage other) {
        return one.service().equals(other.service()) && one.location().equalsIgnoreCase(other.location());
    }

    private static boolean overlap(Interval one, Interval other) {
        return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }
}
