package onus.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import onus.channel.mail.Post;
import onus.channel.mail.Undelivered;
import onus.consent.LinkMade;
import onus.people.PasswordResetAsked;
import onus.people.Person;
import onus.people.PersonInvited;
import onus.people.Place;
import onus.reason.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Mails links that open doors, right after the commit that made them and beside it, so that nobody learns from the time of an answer whether an address is known.
 * They are kept nowhere: a link that a crash swallows is asked for again, and none can be read from a backup.
 */
@Component
class MailingLinks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailingLinks.class);
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(3), Duration.ofMinutes(15));

    private final LinkLetters letters;
    private final Post post;
    private final Clock clock;
    private final ScheduledExecutorService beside = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("links").factory());

    MailingLinks(LinkLetters letters, Post post, Clock clock) {
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    @EventListener
    void on(PersonInvited invited) {
        var now = clock.instant();
        var account = invited.place() instanceof Place.AtCustomer it ? it.account() : null;
        var asked = new LinkLetters.Asked(
                "invitation",
                invited.person(),
                account,
                "/invitations/" + invited.link().text(),
                invited.expiresAt(),
                Map.of());
        afterCommit(asked, now);
    }

    @EventListener
    void on(PasswordResetAsked reset) {
        var now = clock.instant();
        var page = "/passwords/" + reset.link().text();
        afterCommit(new LinkLetters.Asked("reset", reset.person(), null, page, reset.expiresAt(), Map.of()), now);
    }

    @EventListener
    void on(LinkMade made) {
        var asked = new LinkLetters.Asked(
                "authorisation",
                made.person(),
                made.account(),
                "/interventions/" + made.reference() + "?link=" + made.link().text(),
                made.expiresAt(),
                Map.of(
                        "action",
                        Value.Code.of("action", made.action()),
                        "subject",
                        new Value.Name(Layout.oneLine(made.subject()))));
        afterCommit(asked, clock.instant());
    }

    private void afterCommit(LinkLetters.Asked asked, Instant now) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            beside.execute(() -> send(asked, now, 0));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                beside.execute(() -> send(asked, now, 0));
            }
        });
    }

    private void send(LinkLetters.Asked asked, Instant now, int failures) {
        try {
            post.send(letters.mail(asked, now));
        } catch (Undelivered failure) {
            again(asked, now, failures);
        } catch (RuntimeException broken) {
            LOG.error("A link ({}) for person {} could not be written", asked.kind(), id(asked.person()), broken);
        }
    }

    private void again(LinkLetters.Asked asked, Instant now, int failures) {
        if (failures == WAITS.size()) {
            LOG.warn("A link ({}) for person {} could not be mailed", asked.kind(), id(asked.person()));
            return;
        }
        var wait = WAITS.get(failures).toMillis();
        var _ = beside.schedule(() -> send(asked, now, failures + 1), wait, TimeUnit.MILLISECONDS);
    }

    private static UUID id(Person person) {
        return person.id();
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }
}
