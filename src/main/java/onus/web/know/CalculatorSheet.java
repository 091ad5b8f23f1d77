package onus.web.know;

import java.util.List;
import onus.reason.Value;
import org.jspecify.annotations.Nullable;

/**
 * The page of the calculator.
 *
 * @param line what is asked, as a line of the calculator
 * @param reply null as long as nothing was asked
 */
public record CalculatorSheet(
        List<String> contracts,
        List<String> questions,
        String contract,
        String question,
        List<Input> inputs,
        String line,
        @Nullable Reply reply) {

    /**
     * A field for one fact.
     *
     * @param structured it is no single value and is written as JSON
     * @param choices the codes it can be; empty if it can be anything
     */
    public record Input(String name, String value, boolean structured, List<String> choices) {

        /** A choice in the reader's words. */
        public Value word(String choice) {
            return FactChoices.word(name, choice);
        }
    }
}
