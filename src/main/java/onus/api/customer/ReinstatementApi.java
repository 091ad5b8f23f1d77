package onus.api.customer;

import java.net.URI;
import java.time.Clock;
import java.util.stream.Stream;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.security.Routes;
import onus.customer.Proposal;
import onus.customer.Reinstating;
import onus.desk.Lookups;
import onus.desk.ProposalList;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.people.StaffRole;
import onus.reason.Ruling;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Giving back the support that a contest withdrew is proposed here; a second supervisor approves the proposal. */
@RestController
@RequestMapping(Routes.BASE + "/customers/{reference}/reinstatement")
final class ReinstatementApi {

    private final Lookups lookups;
    private final Reinstating reinstating;
    private final ProposalList list;
    private final People people;
    private final Clock clock;

    ReinstatementApi(Lookups lookups, Reinstating reinstating, ProposalList list, People people, Clock clock) {
        this.lookups = lookups;
        this.reinstating = reinstating;
        this.list = list;
        this.people = people;
        this.clock = clock;
    }

    /** Why support should come back. */
    record Reinstatement(String reason) {
        static Reinstatement read(Fields fields) {
            var reason = fields.required("reason").text(10_000);
            fields.end();
            return new Reinstatement(reason.value());
        }
    }

    @PostMapping
    @Allowed(staff = StaffRole.SUPERVISOR)
    ResponseEntity<ProposalBody> propose(
            Caller.Staff caller, @PathVariable String reference, @RequestBody Reinstatement body) {
        var account = lookups.customer(caller, reference)
                .orElseThrow(Problem::notFound)
                .account();
        return switch (reinstating.propose(account, body.reason(), Asked.now(caller, clock.instant()))) {
            case Ruling.Granted<Proposal>(var proposal) -> made(proposal, caller);
            case Ruling.Denied<Proposal> denied -> throw Problem.of(denied);
        };
    }

    private ResponseEntity<ProposalBody> made(Proposal proposal, Caller.Staff caller) {
        var row = list.find(caller, proposal.account(), proposal.id()).orElseThrow();
        var names = ProposalBody.Names.of(people, Stream.of(row));
        return ResponseEntity.created(URI.create(Routes.BASE + "/proposals/" + proposal.reference()))
                .body(ProposalBody.of(row, names, caller));
    }
}
