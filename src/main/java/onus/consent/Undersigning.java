package onus.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import onus.contract.AccessTerms;
import onus.contract.AccessTerms.Right;
import onus.contract.Action;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Service;
import onus.customer.Services;
import onus.people.Asked;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.Scope;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customer authorises without being asked: once for a service until it is revoked, or carries an authorisation on that would end. */
@Component
public class Undersigning {

    private final Transactions transactions;
    private final Authorisations authorisations;
    private final Granting granting;
    private final Registering registering;
    private final Agreements agreements;
    private final Services services;
    private final Tickets tickets;
    private final People people;

    Undersigning(
            Transactions transactions,
            Authorisations authorisations,
            Granting granting,
            Registering registering,
            Agreements agreements,
            Services services,
            Tickets tickets,
            People people) {
        this.transactions = transactions;
        this.authorisations = authorisations;
        this.granting = granting;
        this.registering = registering;
        this.agreements = agreements;
        this.services = services;
        this.tickets = tickets;
        this.people = people;
    }

    /** What is signed for a service. */
    public record Standing(List<Action> actions, Scope scope, Authorising.Yes yes) {}

    /** What the contract leaves to this person's signature now. */
    public List<Action> open(Service service, Asked asked) {
        return transactions.inAccount(
                service.account(),
                () -> agreements.inForce(service, asked.at()).stream()
                        .flatMap(version -> Arrays.stream(Action.values())
                                .filter(it -> mayNeed(version, it))
                                .filter(it -> mayGive(version.terms().authorisation(), it, asked)))
                        .toList());
    }

    private static boolean mayGive(AccessTerms.Authorisation terms, Action action, Asked asked) {
        return terms.grantors(action).stream().anyMatch(grantor -> Authorising.is(grantor, asked.by()));
    }

    /** Signs once for a service; what the contract forbids cannot be signed, and what asks for names needs them. */
    public Ruling<Authorisation> sign(UUID account, UUID service, Standing standing, Asked asked) {
        var staff = people.find(asked.person()).filter(Person::staff).isPresent();
        return transactions.inAccount(account, () -> {
            var about = services.find(account, service).orElseThrow();
            var version = agreements.inForce(about, asked.at());
            if (version.isEmpty()) {
                return ConsentRefusal.NOTHING_TO_AUTHORISE.denied();
            }
            var why = staff ? ConsentRefusal.OWN_REQUEST : why(version.get(), standing, asked);
            return why == null ? Ruling.granted(kept(version.get(), about, standing, asked)) : why.denied();
        });
    }

    private static @Nullable ConsentRefusal why(ContractVersion version, Standing standing, Asked asked) {
        var terms = version.terms().authorisation();
        if (!standing.actions().stream().allMatch(it -> mayNeed(version, it) && reaches(terms, it, standing.scope()))) {
            return ConsentRefusal.NOTHING_TO_AUTHORISE;
        }
        if (!standing.actions().stream().allMatch(it -> mayGive(terms, it, asked))) {
            return ConsentRefusal.WRONG_GRANTOR;
        }
        boolean named =
                standing.scope().objects().stream().allMatch(it -> it.kind().isNamed());
        boolean asksForNames = standing.actions().stream().anyMatch(terms.namedScope()::contains);
        return asksForNames && !named ? ConsentRefusal.NAMES_MISSING : null;
    }

    /** A whole service holds every part of it; a file cannot be restarted. */
    private static boolean reaches(AccessTerms.Authorisation terms, Action action, Scope scope) {
        var rule = terms.actions().of(action);
        return scope.objects().stream().anyMatch(it -> !it.kind().isNamed() || rule.takes(it.kind()));
    }

    private static boolean mayNeed(ContractVersion version, Action action) {
        var rule = version.terms().authorisation().actions().of(action);
        var covered = rule.covered();
        return rule.otherwise() == Right.NEEDS_AUTHORISATION
                || (covered != null && covered.otherwise() == Right.NEEDS_AUTHORISATION);
    }

    private Authorisation kept(ContractVersion version, Service service, Standing standing, Asked asked) {
        var about = new Wording.About(version, service, null, standing.actions(), standing.scope(), null);
        var text = Wording.of(about, standing.yes().language());
        var it = granting.named(new Authorisation(
                service.account(),
                UuidCreator.getTimeOrderedEpoch(),
                "",
                null,
                service.id(),
                Source.STANDING,
                Arrays.stream(Action.values())
                        .filter(standing.actions()::contains)
                        .toList(),
                standing.scope(),
                Granting.grant(standing.yes(), text, asked),
                null,
                null,
                null,
                null));
        authorisations.add(it);
        registering.signed(it, asked);
        return it;
    }

    /** Carries an authorisation on with the same scope; what was revoked, and what came from a closed ticket, is over. */
    public Ruling<Authorisation> renew(Key key, Authorising.Yes yes, Asked asked) {
        var staff = people.find(asked.person()).filter(Person::staff).isPresent();
        return transactions.inAccount(key.account(), () -> {
            var before = authorisations.find(key.account(), key.id()).orElseThrow();
            var ticket = before.ticket();
            if (ticket == null) {
                return ConsentRefusal.ALREADY_ANSWERED.denied();
            }
            var locked = tickets.lock(key.account(), ticket);
            var current = authorisations.lock(key.account(), key.id()).orElseThrow();
            if (locked.state() == TicketState.CLOSED) {
                return ConsentRefusal.TICKET_CLOSED.denied();
            }
            if (current.revoked() != null) {
                return ConsentRefusal.ALREADY_REVOKED.denied();
            }
            var why = staff ? ConsentRefusal.OWN_REQUEST : granting.refusal(locked, current.actions(), yes, asked);
            return why == null ? Ruling.granted(granting.renew(locked, current, yes, asked)) : why.denied();
        });
    }
}
