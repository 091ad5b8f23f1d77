package onus.channel;

import onus.platform.task.Tasks;
import onus.uptime.known.CustomerReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes that a customer is to be told of a known incident, once that it began and once that it is over. */
@Component
class KnownNews {

    private final Tasks tasks;

    KnownNews(Tasks tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(CustomerReached reached) {
        var occurrence = reached.over() ? KnownLetters.OVER : KnownLetters.BEGUN;
        var occasion = new Occasion(NoticeKind.KNOWN_INCIDENT, reached.account(), reached.incident(), occurrence);
        tasks.schedule(occasion.task(), reached.at());
    }
}
