package onus.settlement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.contract.ContractVersion;
import onus.contract.Terms;
import onus.contract.TicketKind;
import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Value;
import org.jspecify.annotations.Nullable;

/**
 * What support a customer may ask for at an instant.
 *
 * @param events in any order; those after {@code at} have not happened yet
 */
public record StandingOf(List<Event> events, Instant at) implements Question<StandingOf.Answer> {

    /** What happened to an invoice, or to the customer's support. */
    public record Event(Instant at, What what, @Nullable String invoice) {}

    /** A turn in a customer's standing. */
    public enum What implements Coded {
        CONTEST,
        LAPSE,
        PAYMENT,
        REINSTATEMENT
    }

    /** The standing and the rights that go with it. */
    public record Answer(
            StandingState standing, List<TicketKind> mayOpen, boolean mayClaimSla, boolean mayUse, boolean mayRenew) {}

    @Override
    public Verdict<Answer> decide(ContractVersion version) {
        for (var event : events) {
            if (event.what() != What.REINSTATEMENT && event.invoice() == null) {
                return Verdict.contradiction(Because.of("facts")
                        .point("event-without-invoice")
                        .with("what", Value.Code.of("event", event.what())));
            }
        }
        var terms = version.terms();
        var contest = withdrawing(terms);
        if (contest.isPresent()) {
            return below(
                    StandingState.WITHDRAWN, terms, because("standing.withdrawsOnContest", contest.get(), version));
        }
        var lapse = suspending(terms);
        if (lapse.isPresent()) {
            return below(StandingState.SUSPENDED, terms, because("payment.unpaidAtDueDate", lapse.get(), version));
        }
        return new Verdict.Decided<>(
                new Answer(StandingState.FULL, terms.tickets().kinds(), true, true, true),
                List.of(Because.of("standing").with("at", new Value.Moment(at, version.zone()))));
    }

    private Optional<Event> withdrawing(Terms terms) {
        return terms.standing().withdrawsOnContest().isEmpty()
                ? Optional.empty()
                : happened(What.CONTEST)
                        .filter(it -> !lifted(it, terms.standing().reinstatement()))
                        .min(Comparator.comparing(Event::at));
    }

    private boolean lifted(Event contest, Terms.Reinstatement how) {
        return switch (how) {
            case FOUR_EYES ->
                happened(What.REINSTATEMENT).anyMatch(it -> !it.at().isBefore(contest.at()));
            case ON_PAYMENT ->
                happened(What.PAYMENT)
                        .anyMatch(it ->
                                !it.at().isBefore(contest.at()) && Objects.equals(it.invoice(), contest.invoice()));
            case NEVER -> false;
        };
    }

    /** A lapse lasts until its invoice is paid; a contested invoice has none any more. */
    private Optional<Event> suspending(Terms terms) {
        if (terms.payment().unpaidAtDueDate() == Terms.UnpaidAtDueDate.ARREARS) {
            return Optional.empty();
        }
        Set<@Nullable String> settled = Stream.concat(happened(What.PAYMENT), happened(What.CONTEST))
                .map(Event::invoice)
                .collect(Collectors.toCollection(HashSet::new));
        return happened(What.LAPSE)
                .filter(it -> !settled.contains(it.invoice()))
                .min(Comparator.comparing(Event::at));
    }

    private Stream<Event> happened(What what) {
        return events.stream().filter(it -> it.what() == what && !it.at().isAfter(at));
    }

    private static Because because(String clause, Event event, ContractVersion version) {
        return Because.of(clause)
                .with("invoice", new Value.Name(Objects.requireNonNull(event.invoice())))
                .with("at", new Value.Moment(event.at(), version.zone()));
    }

    private static Verdict<Answer> below(StandingState standing, Terms terms, Because because) {
        var rules = terms.standing();
        var answer = new Answer(standing, open(terms), rules.slaClaimsAfterContest(), rules.mayUse(), rules.mayRenew());
        var steps = new ArrayList<>(List.of(because, Because.of("standing.below")));
        return new Verdict.Decided<>(answer, steps);
    }

    static List<TicketKind> open(Terms terms) {
        var withdrawn = EnumSet.noneOf(Terms.Support.class);
        withdrawn.addAll(terms.standing().withdrawsOnContest());
        return terms.tickets().kinds().stream()
                .filter(kind -> remains(kind, withdrawn, terms.standing().slaClaimsAfterContest()))
                .toList();
    }

    /** Notices remain at every standing: security, invoices, renewal, legal matters, what the law gives consumers. */
    private static boolean remains(TicketKind kind, Set<Terms.Support> withdrawn, boolean slaClaims) {
        return switch (kind) {
            case NOTICE -> true;
            case SLA_CLAIM -> slaClaims;
            case QUESTION ->
                !withdrawn.contains(Terms.Support.COMMERCIAL) || !withdrawn.contains(Terms.Support.TECHNICAL);
            case CHANGE -> !withdrawn.contains(Terms.Support.TECHNICAL);
            case FAILURE, DIAGNOSIS, FAULT_CLAIM -> !withdrawn.contains(Terms.Support.INCIDENT);
        };
    }

    @Override
    public Optional<Instant> began(ZoneId zone) {
        return Stream.concat(Stream.of(at), events.stream().map(Event::at)).min(Comparator.naturalOrder());
    }
}
