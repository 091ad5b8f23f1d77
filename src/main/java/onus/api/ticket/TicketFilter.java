package onus.api.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.api.problem.Problem;
import onus.contract.TicketKind;
import onus.desk.Lookups;
import onus.desk.Queue;
import onus.desk.Turn;
import onus.people.Caller;
import onus.reason.Coded;
import onus.ticket.Line;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are listed, as the query of the address says it; states and kinds may be several, parted by commas.
 *
 * @param line which line of the desk has it
 * @param due {@code first}: the next deadline comes first, what has none last
 * @param queue whose turn it is: desk, customer or nobody; or mine, for what is assigned to the reader
 */
record TicketFilter(
        @Nullable String state,
        @Nullable String kind,
        @Nullable String queue,
        @Nullable String customer,
        @Nullable String q,
        @Nullable String line,
        @Nullable String due) {

    private static final String MINE = "mine";

    /** How the list is asked for by deadline: {@code due=first}. */
    private enum DueFirst implements Coded {
        FIRST
    }

    Queue.Wanted wanted(Lookups lookups, Caller caller) {
        return new Queue.Wanted(
                parts(state),
                parts(kind).stream()
                        .map(it -> code("kind", it, TicketKind.class))
                        .collect(Collectors.toSet()),
                queue == null || queue.equals(MINE) ? null : code("queue", queue, Turn.class),
                customer == null ? null : account(lookups, caller),
                MINE.equals(queue) ? caller.person() : null,
                q,
                line == null ? null : code("line", line, Line.class),
                due != null && code("due", due, DueFirst.class) == DueFirst.FIRST);
    }

    private UUID account(Lookups lookups, Caller caller) {
        return lookups.customer(caller, customer == null ? "" : customer)
                .orElseThrow(() -> Problem.invalid("?customer", "not-there"))
                .account();
    }

    private static Set<String> parts(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static <E extends Enum<E> & Coded> E code(String name, String code, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("?" + name, "not-a-code", "codes", codes(type)));
    }

    private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
