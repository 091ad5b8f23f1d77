package onus.incident;

import java.time.Instant;
import java.util.UUID;
import onus.offer.Answer;
import onus.offer.Offering;
import onus.platform.Transactions;
import onus.platform.task.TaskHandler;
import onus.platform.task.TaskKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a quote ends soon, if nobody has answered it. */
@Component
class QuoteEndingNotice implements TaskHandler {

    private final Transactions transactions;
    private final Offering offering;
    private final ApplicationEventPublisher events;

    QuoteEndingNotice(Transactions transactions, Offering offering, ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.offering = offering;
        this.events = events;
    }

    @Override
    public String kind() {
        return OfferEnds.NOTICE;
    }

    @Override
    public void run(TaskKey task, Instant now) {
        transactions.inAccount(
                task.account(),
                () -> offering.find(task.account(), UUID.fromString(task.occurrence()))
                        .filter(it -> it.answer() instanceof Answer.Pending)
                        .filter(it -> now.isBefore(it.validUntil()))
                        .ifPresent(it -> events.publishEvent(new QuoteEnding(
                                new Key(task.account(), task.thing()), it.id(), it.validUntil(), now))));
    }
}
