package onus.uptime.known;

import onus.reason.Coded;

/** What there is to tell of a known incident: that it has begun, and what it was. */
enum Stage implements Coded {
    BEGUN,
    ENDED
}
