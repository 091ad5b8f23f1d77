package onus.api.uptime;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import onus.api.problem.Problem;

/** Reads the month a question names. */
final class Months {

    private Months() {}

    /** The month of the query, the current one without it; what has not begun cannot be asked for. */
    static YearMonth read(Optional<String> month, YearMonth current) {
        var asked = month.map(Months::parsed).orElse(current);
        if (asked.isAfter(current)) {
            throw Problem.invalid("?month", "not-yet");
        }
        return asked;
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException _) {
            throw Problem.invalid("?month", "not-a-month");
        }
    }
}
