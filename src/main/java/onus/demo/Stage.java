package onus.demo;

import onus.customer.Registering;
import onus.incident.Announcing;
import onus.incident.Converting;
import onus.incident.Diagnosing;
import onus.incident.Incidents;
import onus.incident.Objecting;
import onus.incident.Ordering;
import onus.incident.Quoting;
import onus.incident.Withdrawing;
import onus.incident.Working;
import onus.offer.Offering;
import onus.people.Enrolling;
import onus.platform.BusinessClock;
import onus.platform.Transactions;
import onus.ticket.Opening;
import onus.ticket.Writing;
import org.springframework.stereotype.Component;

/** The doors through which the stories go. */
@Component
record Stage(
        BusinessClock clock,
        Transactions transactions,
        Enrolling enrolling,
        Registering registering,
        Opening opening,
        Writing writing,
        Announcing announcing,
        Ordering ordering,
        Withdrawing withdrawing,
        Converting converting,
        Diagnosing diagnosing,
        Quoting quoting,
        Working working,
        Objecting objecting,
        Incidents incidents,
        Offering offering) {}
