package onus.web.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.customer.Service;
import onus.uptime.alert.Assigning;
import onus.uptime.alert.Sighting;
import onus.uptime.alert.Silence;
import onus.web.Form;

/**
 * What came in.
 *
 * @param form of the assignment that did not go through
 * @param stale those whose monitor has fallen silent about them
 * @param sources names of the monitors
 * @param services those spoken of
 * @param placeless those that fit no service and were not set aside
 * @param truncated the monitors that counted alerts without sending them
 * @param silent covered servers that nobody watches
 */
public record AlertsSheet(
        Form form,
        boolean unmatchedOnly,
        List<Sighting> alerts,
        Set<Sighting> stale,
        List<Assigning.Unread> unreadable,
        long waiting,
        Map<UUID, String> sources,
        Map<UUID, Service> services,
        Set<Sighting> placeless,
        List<String> truncated,
        List<Silence> silent) {

    /** The labels of an alert in one line. */
    public static String labels(Sighting it) {
        return it.alert().labels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(" · "));
    }
}
