package onus.api.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Cursor;
import onus.api.reply.DecidedBody;
import onus.api.reply.Listing;
import onus.api.reply.Paging;
import onus.api.security.Routes;
import onus.customer.Deciding;
import onus.customer.Proposal;
import onus.customer.Proposals;
import onus.customer.Proposing;
import onus.desk.Lookups;
import onus.desk.ProposalList;
import onus.desk.ProposalRow;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.people.StaffRole;
import onus.platform.References;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.reason.Ruling;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What needs two people: listed, explained, and answered by a second one or taken back by its author. */
@RestController
@RequestMapping(Routes.BASE + "/proposals")
final class ProposalsApi {

    private static final List<String> STATES = List.of("open", "approved", "refused", "withdrawn");

    private final Lookups lookups;
    private final Proposing proposing;
    private final Proposals proposals;
    private final ProposalList list;
    private final Deciding deciding;
    private final Transactions transactions;
    private final People people;
    private final Clock clock;

    ProposalsApi(
            Lookups lookups,
            Proposing proposing,
            Proposals proposals,
            ProposalList list,
            Deciding deciding,
            Transactions transactions,
            People people,
            Clock clock) {
        this.lookups = lookups;
        this.proposing = proposing;
        this.proposals = proposals;
        this.list = list;
        this.deciding = deciding;
        this.transactions = transactions;
        this.people = people;
        this.clock = clock;
    }

    /** Why it is not agreed to. */
    record ProposalRefused(String reason) {
        static ProposalRefused read(Fields fields) {
            var reason = fields.required("reason").text(10_000);
            fields.end();
            return new ProposalRefused(reason.value());
        }
    }

    /** The newest first; {@code state=open} are those that wait. A supervisor reads all of them, sales their own. */
    @GetMapping
    @Allowed(staff = {StaffRole.SUPERVISOR, StaffRole.SALES})
    ResponseEntity<Listing<ProposalBody>> all(
            Caller.Staff caller,
            Paging paging,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> customer) {
        if (state.filter(it -> !STATES.contains(it)).isPresent()) {
            throw Problem.invalid("?state", "not-a-code", "codes", String.join(", ", STATES));
        }
        var account = customer.map(it -> lookups.customer(caller, it)
                .orElseThrow(() -> Problem.invalid("?customer", "not-there"))
                .account());
        var after = paging.after()
                .map(it -> new ProposalList.Position(
                        Instant.parse(it.key().get(0)), UUID.fromString(it.key().get(1))));
        var wanted = new ProposalList.Wanted(state.orElse(null), account.orElse(null));
        var rows = list.page(caller, wanted, after, paging.fetch());
        var names = ProposalBody.Names.of(people, rows.stream());
        return paging.page(rows, it -> Cursor.after(it.at(), it.proposal()), it -> ProposalBody.of(it, names, caller));
    }

    @GetMapping("/{id}")
    @Allowed(staff = {StaffRole.SUPERVISOR, StaffRole.SALES})
    ProposalBody one(Caller.Staff caller, @PathVariable String id) {
        return told(found(caller, id), caller);
    }

    /** What the contract said when it was proposed. */
    @GetMapping("/{id}/because")
    @Allowed(staff = {StaffRole.SUPERVISOR, StaffRole.SALES})
    DecidedBody because(Caller.Staff caller, @PathVariable String id, Language language) {
        var found = found(caller, id);
        return transactions.inAccount(
                found.account(),
                () -> proposals
                        .find(found.account(), found.thing())
                        .flatMap(it ->
                                Optional.ofNullable(it.verdict()).flatMap(one -> deciding.find(it.account(), one)))
                        .map(it -> DecidedBody.of(it, language))
                        .orElseThrow(Problem::notFound));
    }

    @PostMapping("/{id}/approval")
    @Allowed(staff = StaffRole.SUPERVISOR)
    ProposalBody approve(Caller.Staff caller, @PathVariable String id) {
        var found = found(caller, id);
        return told(proposing.approve(found.account(), found.thing(), asked(caller)), found, caller);
    }

    @PostMapping("/{id}/refusal")
    @Allowed(staff = StaffRole.SUPERVISOR)
    ProposalBody refuse(Caller.Staff caller, @PathVariable String id, @RequestBody ProposalRefused body) {
        var found = found(caller, id);
        return told(proposing.refuse(found.account(), found.thing(), body.reason(), asked(caller)), found, caller);
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed(staff = {StaffRole.SUPERVISOR, StaffRole.SALES})
    ProposalBody withdraw(Caller.Staff caller, @PathVariable String id) {
        var found = found(caller, id);
        return told(proposing.withdraw(found.account(), found.thing(), asked(caller)), found, caller);
    }

    private ProposalBody told(Ruling<Proposal> ruling, References.Found found, Caller.Staff caller) {
        return switch (ruling) {
            case Ruling.Granted<Proposal> _ -> told(found, caller);
            case Ruling.Denied<Proposal> denied -> throw Problem.of(denied);
        };
    }

    private ProposalBody told(References.Found found, Caller.Staff caller) {
        ProposalRow row = list.find(caller, found.account(), found.thing()).orElseThrow(Problem::notFound);
        return ProposalBody.of(row, ProposalBody.Names.of(people, Stream.of(row)), caller);
    }

    private References.Found found(Caller.Staff caller, String id) {
        return lookups.proposal(caller, id)
                .filter(it -> list.find(caller, it.account(), it.thing()).isPresent())
                .orElseThrow(Problem::notFound);
    }

    private Asked asked(Caller caller) {
        return Asked.now(caller, clock.instant());
    }
}
