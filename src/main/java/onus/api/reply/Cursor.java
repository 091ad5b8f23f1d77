package onus.api.reply;

import java.util.List;

/** Where a list goes on: the sort key of the last thing told. */
public record Cursor(List<String> key) {

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor after(Object... key) {
        return new Cursor(List.of(key).stream().map(Object::toString).toList());
    }
}
