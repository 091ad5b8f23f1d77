package onus.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Terms of one customer's own ("individual rules") that stand before those of the contract for some days.
 *
 * @param to first day it no longer holds; absent: until further notice
 * @param overrides values by the dotted path of a term; null gives a term that an earlier amendment took back to the contract
 */
public record Amendment(
        UUID id, String contract, LocalDate from, @Nullable LocalDate to, ObjectNode overrides, String reason) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
