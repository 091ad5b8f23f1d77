package onus.people;

import onus.reason.Coded;

/** The work a person does at the provider's desk. */
public enum StaffRole implements Coded {
    AGENT,
    TECHNICIAN,
    BILLING,
    SALES,
    SUPERVISOR
}
