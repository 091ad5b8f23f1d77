package onus.api.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.consent.Performing;
import onus.contract.PlanChoices.UnitReturn;
import onus.desk.Lookups;
import onus.incident.Key;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.plan.OrderedAction;
import onus.plan.Units;
import onus.reason.Coded;
import onus.reason.Ruling;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ordered actions of a change: begun and done one by one, or taken back, each with its unit. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}/actions")
final class ActionsApi {

    private final Lookups lookups;
    private final Units units;
    private final Performing performing;
    private final Clock clock;

    ActionsApi(Lookups lookups, Units units, Performing performing, Clock clock) {
        this.lookups = lookups;
        this.units = units;
        this.performing = performing;
        this.clock = clock;
    }

    /** What becomes of an action. */
    enum Result implements Coded {
        BEGUN,
        DONE,
        RETURNED
    }

    /**
     * The result; a returned unit says why.
     *
     * @param report what was done; without it, the words of the order
     * @param untouched whether nothing of the customer's was touched
     */
    record Outcome(Result result, Optional<UnitReturn> reason, Optional<String> report, boolean untouched) {
        Performing.Did did() {
            return new Performing.Did(report.orElse(""), untouched);
        }

        static Outcome read(Fields fields) {
            var result = fields.required("result").code(Result.class);
            var reason = fields.optional("reason").code(UnitReturn.class);
            if (result.given() == Result.RETURNED && !fields.has("reason")) {
                fields.wrong("reason", "required");
            }
            var report = fields.optional("report").text(10_000);
            var untouched = fields.optional("untouched").flag();
            fields.end();
            return new Outcome(result.value(), reason.maybe(), report.maybe(), untouched.or(false));
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    Listing<ActionBody> all(Caller caller, @PathVariable String reference) {
        var key = key(caller, reference);
        return listing(units.of(key.account(), key.ticket()));
    }

    @PostMapping("/{position}/outcome")
    @Allowed(staff = {StaffRole.AGENT, StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    ActionBody end(
            Caller caller, @PathVariable String reference, @PathVariable int position, @RequestBody Outcome body) {
        var key = key(caller, reference);
        var place = new Units.Place(key.ticket(), position);
        var asked = Asked.now(caller, clock.instant());
        return ActionBody.of(granted(
                switch (body.result()) {
                    case BEGUN -> performing.begin(key.account(), place, asked);
                    case DONE -> performing.finish(key.account(), place, body.did(), asked);
                    case RETURNED ->
                        units.giveBack(key.account(), place, body.reason().orElseThrow(), asked);
                }));
    }

    /** Takes back whatever has not begun; its units are free again. */
    @PostMapping("/cancellation")
    @Allowed.ToContacts
    Listing<ActionBody> cancel(Caller caller, @PathVariable String reference) {
        var key = key(caller, reference);
        return listing(granted(units.cancel(key.account(), key.ticket(), Asked.now(caller, clock.instant()))));
    }

    private static Listing<ActionBody> listing(List<OrderedAction> actions) {
        return new Listing<>(actions.stream().map(ActionBody::of).toList());
    }

    private static <T> T granted(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Granted<T>(var result) -> result;
            case Ruling.Denied<T> denied -> throw Problem.of(denied);
        };
    }

    private Key key(Caller caller, String reference) {
        return lookups.ticket(caller, reference).orElseThrow(Problem::notFound);
    }
}
