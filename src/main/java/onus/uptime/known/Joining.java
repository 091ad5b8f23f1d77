package onus.uptime.known;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.TicketKind;
import onus.incident.Key;
import onus.incident.KnownCauses;
import onus.incident.Releasing;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.platform.task.TaskKey;
import onus.platform.task.Tasks;
import onus.reason.Ruling;
import onus.ticket.Ticket;
import onus.ticket.TicketOpened;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import onus.uptime.alert.Episode;
import onus.uptime.alert.EpisodeBegun;
import onus.uptime.alert.Episodes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings together what belongs together: alerts by their labels, failures by their service, everything else by somebody's word. */
@Component
public class Joining implements KnownCauses {

    /** An alert this long before the desk knew may be the same trouble. */
    private static final Duration NEAR = Duration.ofHours(2);

    private static final int MOST = 50;

    private final Transactions transactions;
    private final KnownIncidents incidents;
    private final Affected affected;
    private final KnownTickets joined;
    private final Episodes episodes;
    private final Tickets tickets;
    private final Releasing releasing;
    private final Tasks tasks;

    Joining(
            Transactions transactions,
            KnownIncidents incidents,
            Affected affected,
            KnownTickets joined,
            Episodes episodes,
            Tickets tickets,
            Releasing releasing,
            Tasks tasks) {
        this.transactions = transactions;
        this.incidents = incidents;
        this.affected = affected;
        this.joined = joined;
        this.episodes = episodes;
        this.tickets = tickets;
        this.releasing = releasing;
        this.tasks = tasks;
    }

    /** An alert that has an incident's labels, or speaks of a service it troubles, belongs to it, and so does the failure it opened. */
    @EventListener
    void on(EpisodeBegun begun) {
        episodes.find(begun.account(), begun.episode())
                .ifPresent(episode -> of(episode).ifPresent(it -> join(episode, it, begun.at())));
    }

    private Optional<UUID> of(Episode episode) {
        return incidents.open().stream()
                .filter(it -> it.takes(episode.about().labels()))
                .map(KnownIncident::id)
                .findFirst()
                .or(() -> affected.troubling(
                        episode.where().account(), episode.where().service()));
    }

    private void join(Episode episode, UUID incident, Instant now) {
        var account = episode.where().account();
        affected.add(
                incident, List.of(new Affected.Place(account, episode.where().service())), now);
        episodes.join(account, episode.id(), incident);
        tasks.move(Lane.of(Stage.BEGUN, account).task(incident), now);
        var ticket = episode.ticket();
        if (ticket != null) {
            take(account, ticket, incident, now);
        }
    }

    /** A failure of a service that a known incident troubles belongs to it. */
    @EventListener
    void on(TicketOpened opened) {
        tickets.find(opened.account(), opened.ticket())
                .filter(it -> it.kind() == TicketKind.FAILURE)
                .ifPresent(ticket -> affected.troubling(ticket.account(), ticket.service())
                        .ifPresent(it -> take(ticket.account(), ticket.id(), it, opened.at())));
    }

    private boolean take(UUID account, UUID ticket, UUID incident, Instant now) {
        var taken = joined.join(new KnownTickets.Talk(account, ticket), incident, now);
        if (taken) {
            tasks.schedule(new TaskKey(Reaching.TASK, account, incident, Reaching.TICKET + ticket), now);
        }
        return taken;
    }

    /** Somebody of the desk says that a ticket belongs to an incident; a diagnosis that was ordered in it is let go in the same step. */
    public Ruling<Ticket> join(UUID account, UUID ticket, UUID incident, Asked asked) {
        return transactions.inAccount(account, () -> {
            var known = incidents.find(incident);
            if (known.isEmpty()) {
                return Ruling.denied(KnownRefusal.NO_SUCH_INCIDENT);
            }
            if (!known.get().open()) {
                return Ruling.denied(KnownRefusal.ALREADY_SETTLED);
            }
            var found = tickets.lock(account, ticket);
            if (!take(account, ticket, incident, asked.at())) {
                return Ruling.denied(KnownRefusal.ALREADY_JOINED);
            }
            releasing.release(new Key(account, ticket), cause(known.get()), Asked.now(asked.by(), asked.at()));
            affected.add(incident, List.of(new Affected.Place(account, found.service())), asked.at());
            tasks.move(Lane.of(Stage.BEGUN, account).task(incident), asked.at());
            return Ruling.granted(found);
        });
    }

    /** The incidents that last and that a ticket looks like: they trouble its service, or an alert of its service has all of their labels. None once it belongs to one. */
    public List<KnownIncident> looksLike(UUID account, UUID ticket) {
        return transactions.inAccount(account, () -> {
            if (joined.incident(new KnownTickets.Talk(account, ticket)).isPresent()) {
                return List.of();
            }
            return tickets.find(account, ticket)
                    .filter(it -> it.state() != TicketState.CLOSED)
                    .map(it -> incidents.open().stream()
                            .filter(one -> resembles(it, one))
                            .toList())
                    .orElse(List.of());
        });
    }

    private boolean resembles(Ticket ticket, KnownIncident incident) {
        var since = incident.openedAt().minus(NEAR);
        return affected.services(ticket.account(), incident.id()).contains(ticket.service())
                || episodes.of(ticket.account(), ticket.service(), since, MOST).stream()
                        .anyMatch(it -> incident.takes(it.about().labels()));
    }

    /** The incident a ticket belongs to. */
    public Optional<UUID> incident(UUID account, UUID ticket) {
        return transactions.inAccount(account, () -> joined.incident(new KnownTickets.Talk(account, ticket)));
    }

    @Override
    public Optional<KnownCause> of(UUID account, UUID service) {
        return transactions.inAccount(
                account,
                () -> affected.troubling(account, service)
                        .flatMap(incidents::find)
                        .map(Joining::cause));
    }

    private static KnownCause cause(KnownIncident it) {
        return new KnownCause(it.id(), it.title(), it.openedAt());
    }
}
