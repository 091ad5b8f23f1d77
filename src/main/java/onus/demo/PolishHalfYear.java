package onus.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import onus.calendar.Interval;
import onus.ticket.Ticket;
import org.springframework.stereotype.Component;

/** The last six months of a Polish provider: three shops under three plans, what they order, what breaks, and a bill each month. */
@Component
class PolishHalfYear {

    private static final int MONTHS = 6;
    private static final List<String> SHOPS = List.of("zagle", "kuznia", "mediateka");

    private final PlanActs acts;

    PolishHalfYear(PlanActs acts) {
        this.acts = acts;
    }

    /** Enters the scenes up to now; the first month is the sixth before this one. */
    void enter(Timeline timeline, Instant now) {
        var half =
                new Half(timeline, YearMonth.from(now.atZone(PlanActs.WARSAW)).minusMonths(MONTHS), now);
        subscriptions(half);
        for (int month = 0; month < MONTHS; month++) {
            changes(half, month);
            backup(half, month);
            bill(half, month);
        }
        grows(half);
        outage(half);
        night(half);
        rota(half);
    }

    /** The stretch of time that is played; what lies after now is not. */
    private record Half(Timeline timeline, YearMonth first, Instant now) {
        void on(int month, int day, String time, Runnable act) {
            at(instant(month, day, time), act);
        }

        void at(Instant when, Runnable act) {
            if (!when.isAfter(now)) {
                timeline.at(when, act);
            }
        }

        Instant instant(int month, int day, String time) {
            return first.plusMonths(month)
                    .atDay(day)
                    .atTime(LocalTime.parse(time))
                    .atZone(PlanActs.WARSAW)
                    .toInstant();
        }
    }

    private void subscriptions(Half half) {
        half.on(0, 4, "09:30", () -> acts.orders("zagle", "Gold", "oci"));
        half.on(0, 4, "11:00", () -> acts.orders("kuznia", "Silver", "web"));
        half.on(0, 5, "10:15", () -> acts.orders("mediateka", "Platinum", "front", "store"));
    }

    /** Every month something; in the third, one action more than Silver contains. */
    private void changes(Half half, int month) {
        change(
                half,
                month,
                8,
                () -> acts.asksFor("zagle", "oci", "Aktualizacja sklepu", "Zaktualizować PHP", "Odnowić certyfikat"));
        change(
                half,
                month,
                12,
                () -> month == 2
                        ? sixAtOnce()
                        : acts.asksFor("kuznia", "web", "Nowa skrzynka", "Dodać skrzynkę dla kuchni"));
        change(
                half,
                month,
                18,
                () -> acts.asksFor(
                        "mediateka",
                        "store",
                        "Porządki",
                        "Powiększyć dysk",
                        "Włączyć kompresję",
                        "Przenieść archiwum"));
    }

    private Ticket sixAtOnce() {
        return acts.asksFor(
                "kuznia",
                "web",
                "Sklep przed sezonem",
                "Nowa domena",
                "Certyfikat",
                "Kopia bazy",
                "Drugi użytkownik",
                "Zapora dla biura",
                "Przekierowanie poczty");
    }

    private void change(Half half, int month, int day, Supplier<Ticket> order) {
        var ticket = new ArrayList<Ticket>();
        half.on(month, day, "10:00", () -> ticket.add(order.get()));
        half.on(month, day, "10:50", () -> acts.does(ticket.getLast(), "Zrobione, prosimy o sprawdzenie."));
    }

    /** One record a month: what was kept from its first to its last instant. */
    private void backup(Half half, int month) {
        var from = half.instant(month, month == 0 ? 6 : 1, "00:00");
        var time = new Interval(from, half.instant(month + 1, 1, "00:00"));
        half.on(month + 1, 1, "06:00", () -> {
            acts.keeps("zagle", "oci", time, 120);
            acts.keeps("mediateka", "store", time, 2_400);
        });
    }

    private void bill(Half half, int month) {
        var run = new ArrayList<UUID>();
        half.on(month + 1, 2, "09:00", () -> run.add(acts.drafts(half.first().plusMonths(month))));
        half.on(month + 1, 2, "09:30", () -> acts.issues(run.getLast()));
        var paying = month == MONTHS - 1 ? List.of("zagle") : SHOPS;
        half.on(month + 1, 9, "12:00", () -> paying.forEach(acts::pays));
    }

    /** The small shop grows in the middle of the fourth month. */
    private void grows(Half half) {
        half.on(3, 15, "13:00", () -> acts.orders("kuznia", "Gold", "web"));
    }

    private void outage(Half half) {
        var down = new Interval(half.instant(2, 20, "03:10"), half.instant(2, 20, "07:25"));
        half.on(2, 20, "09:00", () -> acts.breaks("zagle", "oci", down, "Zasilanie szafy A7."));
        var later = new Interval(half.instant(4, 11, "14:00"), half.instant(4, 11, "21:30"));
        half.on(4, 12, "09:00", () -> acts.breaks("mediateka", "front", later, "Awaria przełącznika."));
    }

    /** A failure at night is answered in a quarter of an hour. */
    private void night(Half half) {
        var ticket = new ArrayList<Ticket>();
        half.on(4, 11, "14:05", () -> ticket.add(acts.reports("mediateka", "front", "Strona nie odpowiada")));
        half.on(4, 11, "14:19", () -> acts.does(ticket.getLast(), "Przełącznik nie działa, wymieniamy go."));
    }

    /** Who is on duty this week and the next. */
    private void rota(Half half) {
        var monday = LocalDate.ofInstant(half.now(), PlanActs.WARSAW).with(DayOfWeek.MONDAY);
        half.at(half.now().minus(8, ChronoUnit.DAYS), () -> {
            for (int night = 0; night < 12; night++) {
                var from = monday.plusDays(night)
                        .atTime(20, 0)
                        .atZone(PlanActs.WARSAW)
                        .toInstant();
                var time = new Interval(from, from.plus(Duration.ofHours(12)));
                acts.watches(night % 2 == 0 ? "marek@demo.onus.example" : "luc@demo.onus.example", 1, time);
                acts.watches("nora@demo.onus.example", 2, time);
            }
        });
    }
}
