package onus.api.ticket;

import java.time.Clock;
import onus.api.problem.Problem;
import onus.api.reply.IfMatch;
import onus.api.reply.Revision;
import onus.desk.CaseFile;
import onus.desk.CaseFiles;
import onus.desk.Lookups;
import onus.incident.Key;
import onus.people.Asked;
import onus.people.Caller;
import onus.reason.Ruling;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where tickets are asked for: finds the caller's ticket, checks what they saw of it, and tells it back after a command. */
@Component
class Counter {

    private final Lookups lookups;
    private final CaseFiles files;
    private final TicketBodies bodies;
    private final Clock clock;

    Counter(Lookups lookups, CaseFiles files, TicketBodies bodies, Clock clock) {
        this.lookups = lookups;
        this.files = files;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** A ticket that the caller may see; what is somebody else's is not there. */
    Key key(Caller caller, String reference) {
        return lookups.ticket(caller, reference).orElseThrow(Problem::notFound);
    }

    /** Whether a ticket of a list is one of the caller's. */
    boolean sees(Caller caller, String reference) {
        return lookups.ticket(caller, reference).isPresent();
    }

    CaseFile file(Caller caller, String reference) {
        return files.open(key(caller, reference), clock.instant());
    }

    /** A ticket that the caller may see, and whether it is still as they saw it. */
    Command command(Caller caller, String reference, IfMatch seen) {
        var file = file(caller, reference);
        var revision = file.ticket().revision();
        seen.require(revision);
        return new Command(file, new Asked(caller, revision, clock.instant()));
    }

    /** What a command is about, and who asks for it. */
    record Command(CaseFile file, Asked asked) {
        Key key() {
            return new Key(file.ticket().account(), file.ticket().id());
        }
    }

    /** Asked without a look at the state: messages, notes, files. */
    Asked now(Caller caller) {
        return Asked.now(caller, clock.instant());
    }

    /** The ticket after a command, as the caller now finds it. */
    ResponseEntity<TicketBody> tell(Command command, Ruling<?> ruling) {
        return switch (ruling) {
            case Ruling.Granted<?> _ -> tell(command.key(), command.asked().by());
            case Ruling.Denied<?> denied -> throw Denials.problem(denied);
        };
    }

    ResponseEntity<TicketBody> tell(Key key, Caller reader) {
        var file = files.open(key, clock.instant());
        return Revision.ok(file.ticket().revision(), bodies.of(file, reader));
    }
}
