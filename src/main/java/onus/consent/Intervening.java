package onus.consent;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.contract.AccessTerms.Right;
import onus.people.Asked;
import onus.people.People;
import onus.reason.Ruling;
import onus.ticket.Attachments;
import onus.ticket.TicketState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A technician touches what a customer hosts: begins only under a right that holds at that instant, says what was done, and lifts what was left in place. */
@Component
public class Intervening {

    private final Docketing dockets;
    private final Gathering gathering;
    private final Requesting requesting;
    private final Ending ending;
    private final Attachments attachments;
    private final People people;
    private final ApplicationEventPublisher events;

    Intervening(
            Docketing dockets,
            Gathering gathering,
            Requesting requesting,
            Ending ending,
            Attachments attachments,
            People people,
            ApplicationEventPublisher events) {
        this.dockets = dockets;
        this.gathering = gathering;
        this.requesting = requesting;
        this.ending = ending;
        this.attachments = attachments;
        this.people = people;
        this.events = events;
    }

    /** What was done, and the files that show it. */
    public record Done(String report, List<UUID> files) {}

    /** Asks the contract anew with what is authorised now. Where a right has gone meanwhile, it is denied and the customer is asked in the same step. */
    public Ruling<Intervention> begin(Key key, Asked asked) {
        return begin(key, people.contactsOf(key.account()), asked);
    }

    /** The same, for whoever knows already whom to ask. */
    Ruling<Intervention> begin(Key key, List<People.Contact> contacts, Asked asked) {
        return dockets.change(key, asked, (docket, it) -> {
            if (Progress.handle(it, new Command.Begin(), asked.at()) instanceof Step.Refused(var why)) {
                return why.denied();
            }
            if (docket.ticket().state() == TicketState.CLOSED) {
                return ConsentRefusal.TICKET_CLOSED.denied();
            }
            var said = gathering.decide(docket.ticket(), Wanted.of(it), docket.given(), asked.at());
            return switch (said.answer().right()) {
                case ALLOWED, ALLOWED_WITH_NOTICE -> Ruling.granted(begun(docket, it, said, asked));
                case NEEDS_AUTHORISATION -> {
                    if (it.state() instanceof State.Ready) {
                        var waiting = waiting(docket, it, said, asked);
                        requesting.request(docket, waiting, contacts, asked);
                    }
                    yield new Ruling.Denied<>(ConsentRefusal.AUTHORISATION_MISSING, said.because());
                }
                case FORBIDDEN -> new Ruling.Denied<>(ConsentRefusal.FORBIDDEN, said.because());
            };
        });
    }

    /** Begins what was just found to be allowed, on a ticket that is locked already. */
    void begin(Intervention it, Asked asked) {
        dockets.change(new Key(it.account(), it.id()), Asked.now(asked.by(), asked.at()), (docket, now) -> {
            var said = gathering.decide(docket.ticket(), Wanted.of(now), docket.given(), asked.at());
            return Ruling.granted(begun(docket, now, said, asked));
        });
    }

    private Intervention begun(Docket docket, Intervention it, Gathering.Said said, Asked asked) {
        if (it.state() instanceof State.Waiting) {
            requesting.answered(it, ConsentAnswer.LAPSED, null, asked.at());
        }
        var verdict = gathering.keep(new Key(it.account(), it.id()), said, asked.at());
        var right = said.answer().right();
        var begun = it.decided(right, verdict, Asking.under(said.answer().authorisation()))
                .begun(asked.person(), asked.at());
        dockets.store(docket, it, begun, asked);
        ending.await(begun);
        var notice = right == Right.ALLOWED_WITH_NOTICE;
        events.publishEvent(new InterventionBegun(it.account(), it.ticket(), it.id(), notice, asked.at()));
        return begun;
    }

    private Intervention waiting(Docket docket, Intervention it, Gathering.Said said, Asked asked) {
        var verdict = gathering.keep(new Key(it.account(), it.id()), said, asked.at());
        return dockets.store(
                docket,
                it,
                it.decided(said.answer().right(), verdict, null).moved(new State.Waiting(asked.at())),
                asked);
    }

    /** Ends it; the files must be attached to its ticket. */
    public Ruling<Intervention> report(Key key, Done done, Asked asked) {
        return dockets.change(key, asked, (docket, it) -> {
            if (Progress.handle(it, new Command.Report(), asked.at()) instanceof Step.Refused(var why)) {
                return why.denied();
            }
            if (!attached(it).containsAll(done.files())) {
                return ConsentRefusal.NO_SUCH_FILE.denied();
            }
            return Ruling.granted(end(docket, it, done, asked));
        });
    }

    /** Ends what runs, on a ticket that is locked already. */
    void end(Intervention it, Done done, Asked asked) {
        dockets.change(
                new Key(it.account(), it.id()),
                Asked.now(asked.by(), asked.at()),
                (docket, now) -> Ruling.granted(end(docket, now, done, asked)));
    }

    private Intervention end(Docket docket, Intervention it, Done done, Asked asked) {
        var ended = dockets.store(docket, it, it.ended(done.report(), done.files(), asked.at()), asked);
        events.publishEvent(new InterventionEnded(it.account(), it.ticket(), it.id(), asked.at()));
        return ended;
    }

    private Set<UUID> attached(Intervention it) {
        return attachments.of(it.account(), it.ticket()).stream()
                .map(attachment -> attachment.file().id())
                .collect(Collectors.toSet());
    }

    /** Undoes a suspension or rescue mode: an act of its own, whatever became of the authorisation. */
    public Ruling<Intervention> lift(Key key, Asked asked) {
        return dockets.change(key, asked, (docket, it) -> switch (Progress.handle(it, new Command.Lift(), asked.at())) {
            case Step.Refused(var why) -> why.denied();
            case Step.Moved _ -> {
                var lifted = dockets.store(docket, it, it.lifted(asked.person(), asked.at()), asked);
                events.publishEvent(new InterventionLifted(it.account(), it.ticket(), it.id(), asked.at()));
                yield Ruling.granted(lifted);
            }
        });
    }
}
