package onus.ticket;

import java.util.Optional;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/** The group of the desk that has a ticket in its hands. */
public enum Line implements Coded {
    CUSTOMER_OFFICE,
    TECHNICIANS,
    EXPERTS,
    SALES;

    /** Where a ticket comes in: enquiries about buying go to those who sell, what may need a repair to the technicians. */
    public static Line first(TicketKind kind, @Nullable Topic topic) {
        return switch (kind) {
            case QUESTION -> topic == Topic.SALES ? SALES : CUSTOMER_OFFICE;
            case SLA_CLAIM, NOTICE -> CUSTOMER_OFFICE;
            case CHANGE, FAILURE, DIAGNOSIS, FAULT_CLAIM -> TECHNICIANS;
        };
    }

    /** Who takes over what this line does not manage in time; nobody stands above the experts and beside the sellers. */
    public Optional<Line> next() {
        return switch (this) {
            case CUSTOMER_OFFICE -> Optional.of(TECHNICIANS);
            case TECHNICIANS -> Optional.of(EXPERTS);
            case EXPERTS, SALES -> Optional.empty();
        };
    }
}
