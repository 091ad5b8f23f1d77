package onus.settlement.line;

import tools.jackson.databind.JsonNode;

/**
 * How one kind of value is written in JSON and read back.
 *
 * @param <T> the value
 */
interface Form<T> {

    /** Throws {@link Unreadable} if the node is not such a value. */
    T read(JsonNode node, Place place);

    JsonNode write(T value);
}
