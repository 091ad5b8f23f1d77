package onus.contract.check;

import java.util.Map;

/** Dates that look right but are not in the calendar. */
final class Dates {

    private Dates() {}

    static void real(Spot spot, Report report) {
        boolean looksRight = spot.text()
                .filter(it -> it.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]{8})?"))
                .isPresent();
        if (looksRight && spot.date().isEmpty() && spot.dateTime().isEmpty()) {
            report.value(spot, "no-such-date", Map.of("is", spot.text().orElse("")));
        }
    }
}
