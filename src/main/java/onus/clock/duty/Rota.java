package onus.clock.duty;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.ticket.Line;
import org.springframework.stereotype.Component;

/** Who of which line can be called when: entered by a supervisor, swapped among colleagues, with its gaps told. */
@Component
public class Rota {

    private final Transactions transactions;
    private final Shifts shifts;

    Rota(Transactions transactions, Shifts shifts) {
        this.transactions = transactions;
        this.shifts = shifts;
    }

    /** The shifts of a line in a stretch of time, and when nobody is on duty in it. */
    public record Plan(List<Shift> shifts, Intervals gaps) {}

    public Plan of(Line line, Interval window) {
        return transactions.central(() -> {
            var all = shifts.of(line, window);
            var covered = Intervals.united(all.stream().map(Shift::interval).toList());
            return new Plan(all, Intervals.united(List.of(window)).minus(covered));
        });
    }

    /** A shift that is to be. */
    public record Wanted(Line line, UUID person, int rank, Instant from, Instant to) {}

    /** Empty where somebody is called at that rank already in some of that time. */
    public Optional<Shift> enter(Wanted wanted, Asked asked) {
        var shift = new Shift(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.line(),
                wanted.person(),
                wanted.rank(),
                wanted.from(),
                wanted.to());
        return transactions.central(() -> shifts.add(shift, asked) ? Optional.of(shift) : Optional.empty());
    }

    /** Another person takes the shift over; empty if there is no such shift or it is over. */
    public Optional<Shift> swap(UUID shift, UUID with, Asked asked) {
        return transactions.central(() -> shifts.lock(shift)
                .filter(it -> asked.at().isBefore(it.to()))
                .map(it -> {
                    shifts.swap(it, with, asked);
                    return new Shift(it.id(), it.line(), with, it.rank(), it.from(), it.to());
                }));
    }

    /** Takes a shift out that is not over; false if there is none. */
    public boolean remove(UUID shift, Asked asked) {
        return transactions.central(() -> {
            var found = shifts.lock(shift).filter(it -> asked.at().isBefore(it.to()));
            found.ifPresent(it -> shifts.remove(it, asked));
            return found.isPresent();
        });
    }

    /** Whom to call at an instant, in this order; nobody where the rota has a gap. */
    public List<UUID> callees(Line line, Instant at) {
        return transactions.central(() -> shifts.of(line, new Interval(at, at.plusMillis(1))).stream()
                .sorted(Comparator.comparingInt(Shift::rank).thenComparing(Shift::from))
                .map(Shift::person)
                .distinct()
                .toList());
    }
}
