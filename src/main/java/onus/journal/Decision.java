package onus.journal;

import java.time.LocalDate;

/**
 * A line of the calculator as it is kept: what was asked, of which contract, and what it said. Without personal data.
 *
 * @param contract key of the contract
 * @param version the day its version came into force
 * @param facts as JSON
 * @param answer as JSON
 * @param because as JSON
 * @param rules version of the program's rules
 */
public record Decision(
        String question,
        String contract,
        LocalDate version,
        String facts,
        String answer,
        String because,
        String rules) {}
