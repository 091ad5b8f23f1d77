package onus.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import onus.contract.AccessTerms;
import onus.contract.AccessTerms.Grantor;
import onus.contract.AccessTerms.Right;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.People;
import onus.people.Person;
import onus.people.Secret;
import onus.reason.Language;
import onus.reason.Ruling;
import onus.settlement.Scope;
import onus.settlement.ScopedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customer answers what support asked for: lets it happen, for a time and with what must be left alone, or says no. */
@Component
public class Authorising {

    private final Docketing dockets;
    private final Gathering gathering;
    private final Granting granting;
    private final Requesting requesting;
    private final OneTimeLinks links;
    private final People people;

    Authorising(
            Docketing dockets,
            Gathering gathering,
            Granting granting,
            Requesting requesting,
            OneTimeLinks links,
            People people) {
        this.dockets = dockets;
        this.gathering = gathering;
        this.granting = granting;
        this.requesting = requesting;
        this.links = links;
        this.people = people;
    }

    /**
     * A customer's yes.
     *
     * @param until null: the ticket's end, at the latest after the contract's hours
     * @param link the one-time link it came by; it must be the answering person's own and still unused
     * @param language the one the words were shown in
     */
    public record Yes(
            @Nullable Instant until,
            List<ScopedObject> prohibited,
            Means means,
            @Nullable Secret link,
            Language language) {}

    /** How long an authorisation lasts at the most. */
    static Duration lasting(AccessTerms.Authorisation terms) {
        return Duration.ofHours(terms.maxHours());
    }

    public Ruling<Intervention> grant(Key key, Yes yes, Asked asked) {
        var who = people.find(asked.person());
        return dockets.change(key, asked, (docket, it) -> {
            var why = why(it, who.filter(Person::staff).isPresent(), asked);
            if (why == null) {
                why = granting.refusal(docket.ticket(), List.of(it.action()), yes, asked);
            }
            if (why == null && yes.link() != null) {
                why = link(it, yes.link(), asked);
            }
            return why == null ? grant(docket, it, yes, asked) : why.denied();
        });
    }

    private Ruling<Intervention> grant(Docket docket, Intervention it, Yes yes, Asked asked) {
        var scope = new Scope(List.of(it.object()), yes.prohibited());
        var given = granting.draft(
                        docket.ticket(), new Granting.Given(Source.CONSENT, List.of(it.action()), scope, yes), asked)
                .answering(requesting.open(it));
        var all = new ArrayList<>(docket.given());
        all.add(given);
        var said = gathering.decide(docket.ticket(), Wanted.of(it), all, asked.at());
        if (said.answer().right() != Right.ALLOWED) {
            return new Ruling.Denied<>(ConsentRefusal.NOTHING_TO_AUTHORISE, said.because());
        }
        granting.keep(docket, given, asked);
        var under = Asking.under(said.answer().authorisation());
        var verdict = gathering.keep(new Key(it.account(), it.id()), said, asked.at());
        var ready = it.decided(Right.ALLOWED, verdict, under).moved(new State.Ready(asked.at()));
        dockets.store(docket, it, ready, asked);
        requesting.answered(it, ConsentAnswer.GRANTED, asked.person(), asked.at());
        return Ruling.granted(ready);
    }

    public Ruling<Intervention> refuse(Key key, Asked asked) {
        var who = people.find(asked.person());
        return dockets.change(key, asked, (docket, it) -> {
            var why = why(it, who.filter(Person::staff).isPresent(), asked);
            if (why == null && !maySpeak(docket, it, asked)) {
                why = ConsentRefusal.WRONG_GRANTOR;
            }
            if (why != null) {
                return why.denied();
            }
            var refused = dockets.store(docket, it, it.moved(new State.Refused(asked.at())), asked);
            requesting.answered(it, ConsentAnswer.REFUSED, asked.person(), asked.at());
            return Ruling.granted(refused);
        });
    }

    /** Only what waits is answered, and never by who asked or works at the desk. */
    private static @Nullable ConsentRefusal why(Intervention it, boolean staff, Asked asked) {
        if (Progress.handle(it, new Command.Grant(), asked.at()) instanceof Step.Refused(var why)) {
            return why;
        }
        return staff || asked.person().equals(it.asking().by()) ? ConsentRefusal.OWN_REQUEST : null;
    }

    private boolean maySpeak(Docket docket, Intervention it, Asked asked) {
        return gathering.terms(docket.ticket()).terms().authorisation().grantors(it.action()).stream()
                .anyMatch(grantor -> is(grantor, asked.by()));
    }

    static boolean is(Grantor grantor, Caller by) {
        return by instanceof Caller.Contact contact && contact.role() == Requesting.role(grantor);
    }

    /** A link opens one request for the one person it was mailed to, once; forwarded, it opens nothing. */
    private @Nullable ConsentRefusal link(Intervention it, Secret secret, Asked asked) {
        var link = links.find(it.account(), secret)
                .filter(found -> requesting.isFor(found.request(), it))
                .orElse(null);
        if (link == null || !link.person().equals(asked.person())) {
            return ConsentRefusal.LINK_NOT_YOURS;
        }
        if (link.usedAt() != null || !asked.at().isBefore(link.expiresAt())) {
            return ConsentRefusal.LINK_USED;
        }
        return links.use(it.account(), secret, asked.at()) ? null : ConsentRefusal.LINK_USED;
    }
}
