package onus.settlement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import onus.calendar.AroundTheClock;
import onus.calendar.BusinessDays;
import onus.calendar.BusinessHours;
import onus.calendar.Holidays;
import onus.calendar.Opening;
import onus.calendar.WorkingTime;
import onus.contract.Market;
import onus.contract.PlanTerms;

/** The calendars of markets and terms, each built once. */
public final class Calendars {

    private static final int KEPT = 200;
    private static final Map<Market.HolidayRules, Holidays> HOLIDAYS = new ConcurrentHashMap<>();
    private static final Map<Hours, BusinessHours> HOURS = new ConcurrentHashMap<>();

    private record Hours(PlanTerms.BusinessHours terms, ZoneId zone, Market.HolidayRules holidays) {}

    private Calendars() {}

    /** Monday to Friday without the market's public holidays. */
    public static BusinessDays businessDays(Market market) {
        return new BusinessDays(BusinessDays.MONDAY_TO_FRIDAY, holidays(market.holidays()));
    }

    /** The clock that counts these hours, or all of them. */
    public static WorkingTime clock(PlanTerms.ClockKind kind, PlanTerms.BusinessHours hours, Market market) {
        return switch (kind) {
            case AROUND_THE_CLOCK -> AroundTheClock.CLOCK;
            case BUSINESS -> businessHours(hours, market);
        };
    }

    static BusinessHours businessHours(PlanTerms.BusinessHours terms, Market market) {
        return kept(
                HOURS,
                new Hours(terms, market.zone(), market.holidays()),
                it -> BusinessHours.of(
                        it.zone,
                        terms.days(),
                        new Opening(terms.opens(), terms.closes().at()),
                        holidays(it.holidays)));
    }

    /** Public holidays on which these hours would be open, from one day to another, both included. */
    static List<LocalDate> closed(PlanTerms.BusinessHours hours, Market market, LocalDate from, LocalDate to) {
        var holidays = holidays(market.holidays());
        return from.datesUntil(to.plusDays(1))
                .filter(it -> hours.days().contains(it.getDayOfWeek()) && holidays.contains(it))
                .toList();
    }

    private static Holidays holidays(Market.HolidayRules rules) {
        return kept(HOLIDAYS, rules, it -> new Holidays(it.country(), it.region(), overrides(it)));
    }

    private static Map<LocalDate, Boolean> overrides(Market.HolidayRules rules) {
        var closed = new HashMap<LocalDate, Boolean>();
        rules.overrides().forEach(it -> closed.put(it.date(), it.closed()));
        return closed;
    }

    private static <K, V> V kept(Map<K, V> map, K key, Function<K, V> build) {
        if (map.size() >= KEPT) {
            map.clear();
        }
        return map.computeIfAbsent(key, build);
    }
}
