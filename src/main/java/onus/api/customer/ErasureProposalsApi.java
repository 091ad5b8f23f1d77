package onus.api.customer;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.IfMatch;
import onus.api.security.Routes;
import onus.customer.Proposal;
import onus.desk.Lookups;
import onus.desk.ProposalList;
import onus.desk.privacy.Erasing;
import onus.desk.privacy.Forgetting;
import onus.desk.privacy.Whose;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.people.StaffRole;
import onus.reason.Language;
import onus.reason.Ruling;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An erasure by the desk: one supervisor proposes what the preview shows, and another sees the same and approves it. */
@RestController
@RequestMapping(Routes.BASE)
final class ErasureProposalsApi {

    private final Lookups lookups;
    private final Erasing erasing;
    private final Forgetting forgetting;
    private final ProposalList list;
    private final People people;
    private final Clock clock;

    ErasureProposalsApi(
            Lookups lookups, Erasing erasing, Forgetting forgetting, ProposalList list, People people, Clock clock) {
        this.lookups = lookups;
        this.erasing = erasing;
        this.forgetting = forgetting;
        this.list = list;
        this.people = people;
        this.clock = clock;
    }

    /** Whom to forget, and who asked the desk for it. */
    record ErasureWish(Optional<UUID> person, String reason) {
        static ErasureWish read(Fields fields) {
            var person = fields.optional("person").id();
            var reason = fields.required("reason").text(10_000);
            fields.end();
            return new ErasureWish(person.maybe(), reason.value());
        }
    }

    /** Whom an erasure would forget, and the preview as it is now. */
    record ErasureShown(Optional<UUID> person, PrivacyApi.PreviewBody preview) {}

    @PostMapping("/customers/{reference}/erasure/proposal")
    @Allowed(staff = StaffRole.SUPERVISOR)
    ResponseEntity<ProposalBody> propose(
            Caller.Staff caller, @PathVariable String reference, IfMatch seen, @RequestBody ErasureWish body) {
        var account = lookups.customer(caller, reference)
                .orElseThrow(Problem::notFound)
                .account();
        var whose =
                new Whose(account, body.person().map(it -> contact(account, it)).orElse(null));
        var now = clock.instant();
        seen.require(erasing.preview(whose, now).revision());
        return switch (forgetting.propose(whose, body.reason(), Asked.now(caller, now))) {
            case Ruling.Granted<Proposal>(var it) -> made(it, caller);
            case Ruling.Denied<Proposal> denied -> throw Problem.of(denied);
        };
    }

    private UUID contact(UUID account, UUID person) {
        if (people.contactsOf(account).stream().noneMatch(it -> it.person().id().equals(person))) {
            throw Problem.notFound();
        }
        return person;
    }

    private ResponseEntity<ProposalBody> made(Proposal proposal, Caller.Staff caller) {
        var row = list.find(caller, proposal.account(), proposal.id()).orElseThrow();
        var names = ProposalBody.Names.of(people, Stream.of(row));
        return ResponseEntity.created(URI.create(Routes.BASE + "/proposals/" + proposal.reference()))
                .body(ProposalBody.of(row, names, caller));
    }

    @GetMapping("/proposals/{id}/erasure")
    @Allowed(staff = StaffRole.SUPERVISOR)
    ErasureShown shown(Caller.Staff caller, @PathVariable String id, Language language) {
        var found = lookups.proposal(caller, id).orElseThrow(Problem::notFound);
        return forgetting
                .shown(found.account(), found.thing(), clock.instant())
                .map(it -> new ErasureShown(
                        Optional.ofNullable(it.whose().person()), PrivacyApi.PreviewBody.of(it.preview(), language)))
                .orElseThrow(Problem::notFound);
    }
}
