package onus.api.plan;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onus.api.problem.Problem;
import onus.contract.Channel;
import onus.contract.TicketKind;
import onus.people.Caller;
import onus.plan.ActionWish;
import onus.plan.TicketWish;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What would be opened, as the query of the address says it.
 *
 * @param channel by API if left out
 * @param scope an action for each of these rows of the contract's scope, parted by commas
 * @param actions how many other actions
 */
record GateQuery(
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String scope,
        @Nullable String actions) {

    private static final int MOST = 20;

    TicketWish wish(UUID service, Caller by) {
        if (kind == null) {
            throw Problem.invalid("?kind", "required");
        }
        return new TicketWish(
                service,
                code("?kind", kind, TicketKind.values()),
                channel == null ? Channel.API : code("?channel", channel, Channel.values()),
                ordered(),
                by);
    }

    private List<ActionWish> ordered() {
        var rows = scope == null ? List.<String>of() : List.of(scope.split(","));
        var all = Stream.concat(
                        rows.stream().map(it -> new ActionWish(it, it)),
                        IntStream.range(0, others()).mapToObj(_ -> new ActionWish("", null)))
                .toList();
        if (all.size() > MOST) {
            throw Problem.invalid("?actions", "not-a-count", "most", MOST);
        }
        return all;
    }

    private int others() {
        if (actions == null) {
            return 0;
        }
        if (!actions.matches("\\d{1,2}")) {
            throw Problem.invalid("?actions", "not-a-count", "most", MOST);
        }
        return Integer.parseInt(actions);
    }

    private static <E extends Coded> E code(String pointer, String code, E[] all) {
        return Arrays.stream(all)
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(pointer, "not-a-code", "codes", codes(all)));
    }

    private static String codes(Coded... all) {
        return String.join(", ", Arrays.stream(all).map(Coded::code).toList());
    }
}
