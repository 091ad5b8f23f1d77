package onus.consent;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;

/** Every touch of what a customer hosts, for whoever has to account for it: the customer's page, the receipt. */
@Component
public class Touches {

    private final Transactions transactions;
    private final Interventions interventions;
    private final Authorisations authorisations;

    Touches(Transactions transactions, Interventions interventions, Authorisations authorisations) {
        this.transactions = transactions;
        this.interventions = interventions;
        this.authorisations = authorisations;
    }

    /** Those under a ticket, oldest first. */
    public List<Touch> ofTicket(UUID account, UUID ticket) {
        return transactions.inAccount(
                account,
                () -> interventions.ofTicket(account, ticket).stream()
                        .filter(it -> it.course().begunAt() != null)
                        .map(this::touch)
                        .toList());
    }

    /** Those of all the customer's services, newest first. */
    public List<Touch> of(UUID account, int limit) {
        return transactions.inAccount(
                account,
                () -> interventions.begun(account, limit).stream()
                        .map(this::touch)
                        .toList());
    }

    /** What was authorised under a ticket, oldest first. */
    public List<Authorisation> consents(UUID account, UUID ticket) {
        return transactions.inAccount(account, () -> authorisations.ofTicket(account, ticket));
    }

    private Touch touch(Intervention it) {
        var course = it.course();
        var under = Optional.ofNullable(it.authorisation()).flatMap(id -> authorisations.find(it.account(), id));
        return new Touch(
                it.id(),
                it.reference(),
                it.ticket(),
                it.service(),
                it.action(),
                it.object(),
                it.asking().reason(),
                it.right(),
                under,
                it.verdict(),
                Objects.requireNonNull(course.begunBy()),
                Objects.requireNonNull(course.begunAt()),
                course.stopAt(),
                course.endedAt(),
                course.report(),
                course.files(),
                course.liftedAt(),
                it.isInForce());
    }
}
