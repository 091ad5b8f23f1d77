package onus.api.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.problem.Wrong;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.contract.Amendment;
import onus.contract.Flaw;
import onus.contract.text.FlawTexts;
import onus.customer.Agreeing;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.reason.Language;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Individual rules of a customer: terms of its own from a day on. */
@RestController
@RequestMapping(Routes.BASE + "/customers/{reference}/amendments")
final class AmendmentsApi {

    private final Lookups lookups;
    private final Agreeing agreeing;
    private final Clock clock;

    AmendmentsApi(Lookups lookups, Agreeing agreeing, Clock clock) {
        this.lookups = lookups;
        this.agreeing = agreeing;
        this.clock = clock;
    }

    /** Terms that somebody wants for a customer, by their dotted paths. */
    record AmendmentWish(
            String contract, LocalDate from, @Nullable LocalDate to, ObjectNode terms, String reason) {

        static AmendmentWish read(Fields fields) {
            var contract = fields.required("contract").line(60);
            var from = fields.required("from").date();
            var to = fields.optional("to").date();
            var terms = fields.required("terms").json();
            var reason = fields.required("reason").text(10_000);
            if (from.maybe().isPresent()
                    && to.maybe().filter(it -> !it.isAfter(from.value())).isPresent()) {
                fields.wrong("to", "not-after-from");
            }
            if (terms.maybe().filter(it -> !it.isObject() || it.isEmpty()).isPresent()) {
                fields.wrong("terms", "no-terms");
            }
            fields.end();
            return new AmendmentWish(
                    contract.value(), from.value(), to.given(), (ObjectNode) terms.value(), reason.value());
        }

        Amendment amendment() {
            return new Amendment(UuidCreator.getTimeOrderedEpoch(), contract, from, to, terms, reason);
        }
    }

    /**
     * An individual rule as it is read outside.
     *
     * @param to first day it no longer holds
     * @param agreed whether a second person has approved it; before that nothing of it holds
     * @param proposal what that person approves; told when it is made
     */
    record AmendmentBody(
            UUID id,
            String contract,
            LocalDate from,
            Optional<LocalDate> to,
            JsonNode terms,
            String reason,
            boolean agreed,
            Optional<String> proposal) {

        static AmendmentBody of(Amendment it, boolean agreed, Optional<String> proposal) {
            return new AmendmentBody(
                    it.id(),
                    it.contract(),
                    it.from(),
                    Optional.ofNullable(it.to()),
                    it.overrides(),
                    it.reason(),
                    agreed,
                    proposal);
        }
    }

    @PostMapping
    @Allowed(staff = {StaffRole.SALES, StaffRole.SUPERVISOR})
    ResponseEntity<AmendmentBody> propose(
            Caller.Staff caller, @PathVariable String reference, @RequestBody AmendmentWish body, Language language) {
        var account = account(caller, reference);
        var wish = body.amendment();
        var now = clock.instant();
        var flaws = agreeing.flaws(wish, now);
        if (!flaws.isEmpty()) {
            throw Problem.invalid(
                    flaws.stream().map(it -> wrong(it, wish, language)).toList());
        }
        return switch (agreeing.propose(account, wish, Asked.now(caller, now))) {
            case Ruling.Granted<onus.customer.Proposal>(var proposal) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(AmendmentBody.of(wish, false, Optional.of(proposal.reference())));
            case Ruling.Denied<?> denied -> throw Problem.of(denied);
        };
    }

    @GetMapping
    @Allowed(staff = {StaffRole.SALES, StaffRole.SUPERVISOR})
    Listing<AmendmentBody> all(Caller.Staff caller, @PathVariable String reference) {
        return new Listing<>(agreeing.of(account(caller, reference)).stream()
                .map(it -> AmendmentBody.of(it.amendment(), it.agreed(), Optional.empty()))
                .toList());
    }

    /** The place in the request: the path of the term where the flaw names one that was sent. */
    private static Wrong wrong(Flaw flaw, Amendment wish, Language language) {
        var path = flaw.path().replaceFirst("^versions\\[0]\\.terms\\.", "");
        var pointer = List.of("from", "contract").contains(path)
                ? "/" + path
                : wish.overrides().has(path) ? "/terms/" + path : "/terms";
        return new Wrong(pointer, "flaw", Map.of("says", FlawTexts.say(flaw, language)));
    }

    private UUID account(Caller.Staff caller, String reference) {
        return lookups.customer(caller, reference)
                .orElseThrow(Problem::notFound)
                .account();
    }
}
