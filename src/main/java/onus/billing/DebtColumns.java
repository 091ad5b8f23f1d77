package onus.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import onus.platform.Columns;

/** A debt's state as its two columns. */
record DebtColumns(String state, Instant at) {

    static DebtColumns of(DebtState state, Instant issuedAt) {
        return new DebtColumns(
                state.code(),
                switch (state) {
                    case DebtState.Open _ -> issuedAt;
                    case DebtState.Held(var since) -> since;
                    case DebtState.Arrears(var since) -> since;
                    case DebtState.Lapsed(var since) -> since;
                    case DebtState.Paid(var at) -> at;
                    case DebtState.Contested(var at) -> at;
                    case DebtState.Credited(var at) -> at;
                });
    }

    static Debt read(ResultSet row) throws SQLException {
        return new Debt(
                state(row.getString("state"), Columns.instant(row, "state_at")),
                Columns.money(row, "gross"),
                Columns.money(row, "paid"),
                Columns.money(row, "credited"));
    }

    private static DebtState state(String code, Instant at) {
        return switch (code) {
            case "open" -> new DebtState.Open();
            case "held" -> new DebtState.Held(at);
            case "arrears" -> new DebtState.Arrears(at);
            case "lapsed" -> new DebtState.Lapsed(at);
            case "paid" -> new DebtState.Paid(at);
            case "contested" -> new DebtState.Contested(at);
            case "credited" -> new DebtState.Credited(at);
            default -> throw new IllegalStateException("An invoice cannot be " + code);
        };
    }
}
