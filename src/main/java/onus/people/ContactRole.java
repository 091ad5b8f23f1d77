package onus.people;

import onus.reason.Coded;

/** What a contact may do for the customer: an owner orders and pays, a delegate authorises, a member asks. */
public enum ContactRole implements Coded {
    OWNER,
    DELEGATE,
    MEMBER
}
