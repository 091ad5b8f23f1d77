package onus.desk;

import java.util.UUID;
import onus.settlement.StandingState;

/** A customer as it stands in the desk's list. */
public record CustomerRow(
        UUID account,
        String reference,
        String name,
        String market,
        String country,
        boolean consumer,
        StandingState standing) {}
