package onus.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The public holidays of a country or region, with days that differ from them; each year is worked out when it is first needed. */
public final class Holidays {

    /** Years kept; more are only ever asked by somebody who tries to fill the memory. */
    private static final int KEPT = 50;

    private final String country;
    private final @Nullable String region;
    private final Map<LocalDate, Boolean> closed;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    /**
     * @param country ISO 3166 code, lower or upper case
     * @param region code within the country as Jollyday writes it; null for the whole country
     * @param closed days that are closed ({@code true}) or open ({@code false}) whatever the library says
     */
    public Holidays(String country, @Nullable String region, Map<LocalDate, Boolean> closed) {
        this.country = country;
        this.region = region;
        this.closed = Map.copyOf(closed);
    }

    public boolean contains(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    /** All closed days of a year. */
    public Set<LocalDate> of(int year) {
        var known = years.get(year);
        if (known == null) {
            if (years.size() >= KEPT) {
                years.clear();
            }
            known = worked(year);
            years.put(year, known);
        }
        return known;
    }

    private Set<LocalDate> worked(int year) {
        var days = new HashSet<LocalDate>();
        for (var holiday : library(year)) {
            days.add(holiday.getDate());
        }
        closed.forEach((day, isClosed) -> {
            if (day.getYear() == year && isClosed) {
                days.add(day);
            } else {
                days.remove(day);
            }
        });
        return Set.copyOf(days);
    }

    private Set<de.focus_shift.jollyday.core.Holiday> library(int year) {
        synchronized (Holidays.class) {
            var manager = HolidayManager.getInstance(ManagerParameters.create(country));
            return region == null
                    ? manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY)
                    : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region);
        }
    }
}
