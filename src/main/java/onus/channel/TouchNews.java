package onus.channel;

import java.time.Instant;
import java.util.UUID;
import onus.consent.InterventionBegun;
import onus.consent.InterventionLifted;
import onus.platform.task.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction of a touch that the contract allows only with notice, that the customer is to be told at once, and when it is lifted. */
@Component
class TouchNews {

    private final Tasks tasks;

    TouchNews(Tasks tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(InterventionBegun begun) {
        if (begun.notice()) {
            tell(NoticeKind.TOUCH, begun.account(), new Touched(begun.ticket(), begun.intervention()), begun.at());
        }
    }

    @EventListener
    void on(InterventionLifted lifted) {
        tell(
                NoticeKind.TOUCH_LIFTED,
                lifted.account(),
                new Touched(lifted.ticket(), lifted.intervention()),
                lifted.at());
    }

    private record Touched(UUID ticket, UUID intervention) {}

    private void tell(NoticeKind kind, UUID account, Touched touched, Instant at) {
        var occasion = new Occasion(
                kind, account, touched.ticket(), touched.intervention().toString());
        tasks.schedule(occasion.task(), at);
    }
}
