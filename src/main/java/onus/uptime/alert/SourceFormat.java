package onus.uptime.alert;

import onus.reason.Coded;

/** How a monitor writes. */
public enum SourceFormat implements Coded {
    ALERTMANAGER,
    GRAFANA,
    MAPPED
}
