package onus.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onus.calendar.Interval;
import onus.clock.duty.Rota;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.ticket.Line;
import org.springframework.stereotype.Component;

/** Who of the demonstration's technicians can be called at night. */
@Component
class DutyActs implements Repertoire {

    private static final Duration NIGHT = Duration.ofHours(12);

    private final Cast cast;
    private final Rota rota;

    DutyActs(Cast cast, Rota rota) {
        this.cast = cast;
        this.rota = rota;
    }

    @Override
    public Map<String, Act> verbs() {
        return Map.of("plans-nights", this::plans);
    }

    /** Nights from a Monday on: colleagues take turns, and one stands behind them. */
    private Ruling<?> plans(Plot plot, Script.Step step, Asked asked) {
        var turns = step.texts("turns");
        var monday = LocalDate.ofInstant(asked.at(), Cast.WARSAW).plusWeeks(1).with(DayOfWeek.MONDAY);
        var nights = Integer.parseInt(step.text("nights"));
        for (int night = 0; night < nights; night++) {
            var from = monday.plusDays(night).atTime(20, 0).atZone(Cast.WARSAW).toInstant();
            var time = new Interval(from, from.plus(NIGHT));
            watches(turns.get(night % turns.size()), 1, time, asked);
            watches(step.text("behind"), 2, time, asked);
        }
        return Ruling.granted(List.of());
    }

    private void watches(String email, int rank, Interval time, Asked asked) {
        var person = cast.caller(email, "").person();
        var shift = new Rota.Wanted(Line.TECHNICIANS, person, rank, time.from(), time.to());
        if (rota.enter(shift, asked).isEmpty()) {
            throw new IllegalStateException("Two are on duty at once: " + email);
        }
    }
}
