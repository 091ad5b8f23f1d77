package onus.web.entrance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom somebody may speak. */
public record Choosing(List<Place> places) {

    /** A customer, or with no account the desk. */
    public record Place(@Nullable UUID account, String name, String reference, boolean current) {}
}
