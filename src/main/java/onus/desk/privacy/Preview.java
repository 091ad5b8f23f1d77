package onus.desk.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import onus.reason.Because;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure would take out now, what the law keeps, and what stands in the way.
 *
 * @param hinders reasons why nothing can be erased yet; empty: it can
 * @param keeping until when which part is kept
 */
public record Preview(List<Goes> goes, List<Because> keeps, List<Because> hinders, List<Keeping> keeping) {

    /** How many rows of a part lose their words. */
    public record Goes(String what, long rows) {}

    /** Until when the law or the contract keeps a part, that day included. */
    public record Keeping(String what, LocalDate until) {}

    /** The last day of all that is kept; null: nothing is. */
    public @Nullable LocalDate keepUntil() {
        return keeping.stream().map(Keeping::until).max(LocalDate::compareTo).orElse(null);
    }

    /** Changes when what is shown changes: whoever confirms has seen exactly this. */
    public long revision() {
        return Integer.toUnsignedLong(Objects.hash(goes, keeps.toString(), hinders.toString(), keeping));
    }
}
