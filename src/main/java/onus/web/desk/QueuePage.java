package onus.web.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onus.contract.TicketKind;
import onus.desk.Queue;
import onus.desk.QueueRow;
import onus.desk.Turn;
import onus.people.Allowed;
import onus.people.Caller;
import onus.reason.Coded;
import onus.ticket.Line;
import onus.web.Form;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What waits for the desk: the next deadline first, or whoever has waited longest. */
@Controller
class QueuePage {

    private static final int PAGE = 30;

    private final Queue queue;
    private final Pages pages;
    private final Clock clock;

    QueuePage(Queue queue, Pages pages, Clock clock) {
        this.queue = queue;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk")
    @Allowed.ToStaff
    View show(Visit visit, Caller.Staff staff, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var turn = form.ticked("turn") ? code(form, "turn", Turn.values()) : Optional.of(Turn.DESK);
        var wanted = new Queue.Wanted(
                Set.of(),
                code(form, "kind", TicketKind.values()).map(Set::of).orElse(Set.of()),
                turn.orElse(null),
                null,
                form.ticked("mine") ? staff.person() : null,
                form.typed("words").isBlank() ? null : form.typed("words"),
                code(form, "line", Line.values()).orElse(null),
                !form.typed("order").equals("since"));
        var rows = queue.page(staff, wanted, after(form), PAGE + 1);
        var shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        return pages.show(
                visit,
                "desk/queue",
                new QueueSheet(
                        form,
                        turn,
                        List.copyOf(shown),
                        rows.size() > PAGE ? more(form, wanted, shown) : "",
                        clock.instant()));
    }

    private static <E extends Enum<E> & Coded> Optional<E> code(Form form, String field, E[] all) {
        return Arrays.stream(all)
                .filter(it -> it.code().equals(form.typed(field)))
                .findFirst();
    }

    /** The last row of the page before, as the link to this one says. */
    private static Optional<Queue.Position> after(Form form) {
        try {
            return form.ticked("ticket")
                    ? Optional.of(new Queue.Position(
                            Instant.parse(form.typed("since")), UUID.fromString(form.typed("ticket"))))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String more(Form form, Queue.Wanted wanted, List<QueueRow> shown) {
        var last = Queue.Position.of(shown.getLast(), wanted);
        return "/desk?since=" + last.since() + "&ticket=" + last.ticket()
                + form.query(List.of("turn", "kind", "line", "order", "mine", "words"));
    }
}
