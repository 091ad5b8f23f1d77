package onus.web.desk;

import java.util.List;
import onus.billing.Register;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register.
 *
 * @param state which are shown; null for all
 * @param more path of the next page; empty on the last one
 */
public record InvoicesSheet(Form form, @Nullable String state, List<Row> rows, String more) {

    /** What an invoice can be, as the register says it. */
    public static final List<String> STATES =
            List.of("open", "held", "arrears", "lapsed", "paid", "contested", "credited");

    /** A document and whose it is. */
    public record Row(Register.Entry entry, String customer) {}
}
