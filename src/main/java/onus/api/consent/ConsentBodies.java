package onus.api.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.reply.DecidedBody;
import onus.consent.Authorisation;
import onus.consent.Authorisations;
import onus.consent.Intervention;
import onus.consent.State;
import onus.consent.Telling;
import onus.customer.Deciding;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.reason.Language;
import onus.settlement.KeptVerdicts;
import onus.ticket.Tickets;
import org.springframework.stereotype.Component;

/** Writes interventions and authorisations for their readers. */
@Component
class ConsentBodies {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Authorisations authorisations;
    private final Deciding deciding;
    private final Telling telling;
    private final People people;
    private final HttpServletRequest request;

    ConsentBodies(
            Transactions transactions,
            Tickets tickets,
            Authorisations authorisations,
            Deciding deciding,
            Telling telling,
            People people,
            HttpServletRequest request) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.authorisations = authorisations;
        this.deciding = deciding;
        this.telling = telling;
        this.people = people;
        this.request = request;
    }

    /** Who reads, and when. */
    record Reader(Language language, Instant now) {}

    /** The language that whoever sent the present request reads. */
    Language language() {
        return onus.api.problem.Reader.of(request);
    }

    InterventionBody of(Intervention it, Reader reader) {
        return new InterventionBody(
                it.reference(),
                ticket(it),
                it.action(),
                ObjectBody.of(it.object()),
                it.asking().reason(),
                Optional.ofNullable(it.asking().danger()),
                name(it.asking().by()),
                it.asking().at(),
                it.state().name(),
                it.right(),
                because(it, reader.language()),
                it.state() instanceof State.Waiting
                        ? Optional.of(telling.request(it, reader.language()))
                        : Optional.empty(),
                under(it).map(authorisation -> of(authorisation, reader.now())),
                course(it));
    }

    private InterventionBody.CourseBody course(Intervention it) {
        var course = it.course();
        return new InterventionBody.CourseBody(
                Optional.ofNullable(course.begunBy()).map(this::name),
                Optional.ofNullable(course.begunAt()),
                Optional.ofNullable(course.stopAt()),
                Optional.ofNullable(course.endedAt()),
                Optional.ofNullable(course.report()),
                course.files(),
                Optional.ofNullable(course.liftedAt()),
                it.isInForce());
    }

    private Optional<Authorisation> under(Intervention it) {
        return Optional.ofNullable(it.authorisation())
                .flatMap(id -> transactions.inAccount(it.account(), () -> authorisations.find(it.account(), id)));
    }

    private String ticket(Intervention it) {
        return transactions
                .inAccount(it.account(), () -> tickets.find(it.account(), it.ticket()))
                .orElseThrow()
                .reference();
    }

    private List<DecidedBody.Step> because(Intervention it, Language language) {
        return transactions
                .inAccount(it.account(), () -> deciding.find(it.account(), it.verdict()))
                .map(kept -> KeptVerdicts.because(kept.decision()))
                .orElse(List.of())
                .stream()
                .map(step -> DecidedBody.Step.of(step, language))
                .toList();
    }

    AuthorisationBody of(Authorisation it, Instant now) {
        return new AuthorisationBody(
                it.reference(),
                it.source(),
                it.actions(),
                it.scope().objects().stream().map(ObjectBody::of).toList(),
                it.scope().prohibited().stream().map(ObjectBody::of).toList(),
                name(it.grant().by()),
                it.grant().role(),
                it.grant().means(),
                it.grant().text(),
                it.grant().at(),
                Optional.ofNullable(it.until()),
                Optional.ofNullable(it.revoked()).map(Authorisation.Revocation::at),
                it.holds(now));
    }

    private String name(UUID person) {
        return people.find(person).map(Person::name).orElse("–");
    }
}
