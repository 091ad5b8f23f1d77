package onus.uptime.care;

import onus.reason.Coded;

/** What a daily look at a server found. */
public enum CareResult implements Coded {
    FINE,
    ATTENTION,
    /** Nobody looked before the day was over. */
    MISSED
}
