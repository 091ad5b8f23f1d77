package onus.api.reply;

import java.util.List;

/** One page of a list. */
public record Listing<T>(List<T> items) {

    public Listing {
        items = List.copyOf(items);
    }
}
