package onus.uptime.alert;

import java.util.Map;

/** Signs of life: alerts that always fire while a monitor works. They say that somebody watches, and are no trouble. */
final class Heartbeat {

    private static final String LABEL = "onus_heartbeat";
    private static final String WATCHDOG = "Watchdog";

    private Heartbeat() {}

    static boolean is(Map<String, String> labels) {
        return labels.containsKey(LABEL) || WATCHDOG.equals(labels.get("alertname"));
    }
}
