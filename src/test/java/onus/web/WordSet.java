package onus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import onus.billing.CreditReason;
import onus.billing.PaymentMethod;
import onus.billing.month.Flaw;
import onus.billing.month.MonthlyRun;
import onus.clock.ClockState;
import onus.clock.Pause;
import onus.clock.Picture;
import onus.clock.line.TakeUp;
import onus.consent.StopReason;
import onus.consent.contact.Obligation;
import onus.contract.PlanChoices;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.customer.ProposalAnswer;
import onus.customer.ProposalKind;
import onus.customer.ServiceKind;
import onus.desk.Turn;
import onus.incident.Authorises;
import onus.incident.Command;
import onus.incident.FindingOutcome;
import onus.incident.Refusal;
import onus.incident.State;
import onus.people.ContactRole;
import onus.people.WhyNot;
import onus.plan.OrderedAction;
import onus.plan.PlanRefusal;
import onus.reason.Coded;
import onus.settlement.DiagnosisCharge;
import onus.settlement.Entitlement;
import onus.settlement.Evaluation;
import onus.ticket.TicketEvent;
import onus.ticket.TicketRefusal;
import onus.ticket.TicketState;
import onus.uptime.alert.SourceFormat;
import onus.uptime.alert.Treatment;
import onus.uptime.alert.Unmatched;
import onus.uptime.care.CareResult;
import onus.uptime.known.KnownRefusal;
import onus.uptime.outage.Effect;
import onus.uptime.outage.Happening;
import onus.web.desk.InvoicesSheet;
import tools.jackson.databind.json.JsonMapper;

/** The codes of which pages put together the keys of their words, and the name of each such set of words. */
record WordSet(String set, Stream<String> codes) {

    /** What the story tells by other means. */
    private static final EnumSet<TicketEvent> SILENT =
            EnumSet.of(TicketEvent.SAID, TicketEvent.NOTED, TicketEvent.TOUCH_READY);

    private static WordSet of(String set, Coded[]... codes) {
        return new WordSet(set, Arrays.stream(codes).flatMap(Arrays::stream).map(Coded::code));
    }

    private static WordSet of(String set, String... codes) {
        return new WordSet(set, Stream.of(codes));
    }

    static List<WordSet> all() {
        return Stream.of(ofTickets(), ofTouches(), ofMoney(), ofMonitoring(), ofPages())
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<WordSet> ofTickets() {
        var told = EnumSet.complementOf(SILENT).toArray(TicketEvent[]::new);
        return Stream.of(
                of("happened", told),
                of("happened", "signed", "quote-refused", "quote-expired", "untouched"),
                of("kind", TicketKind.values()),
                of("help", TicketKind.values()),
                of("topic", Topic.values()),
                of("side", "contact", "staff", "machine", "note"),
                of("turn", Turn.values()),
                of("turn", "you", "whom"),
                of("stage", TicketState.values()),
                of("stage", "objection"),
                of("stage", incidentStates()),
                of("finding", FindingOutcome.values()),
                of("upheld", "yes", "no"),
                of("authorises", Authorises.values()),
                of("work", Command.WorkResult.values()),
                of("result", Command.WorkResult.values()),
                of("answer", "pending", "ordered", "refused", "expired", "withdrawn"),
                of("clock", ClockState.values()),
                of("clock.hours", "business", "around_the_clock"),
                of("pause", Pause.Reason.values()),
                of("picture", Picture.Kind.values()),
                of("take-up", TakeUp.State.values()));
    }

    private static String[] incidentStates() {
        return Arrays.stream(State.class.getPermittedSubclasses())
                .map(it -> it.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private static Stream<WordSet> ofTouches() {
        return Stream.of(
                of("touch-state", onus.consent.State.Name.values()),
                of("touches.stop", StopReason.values()),
                of("touches.stopped-at", StopReason.values()),
                of("obligation", Obligation.State.values()));
    }

    private static Stream<WordSet> ofMoney() {
        return Stream.of(
                of("action", OrderedAction.State.values()),
                of("paid-by", Entitlement.By.values()),
                of("returned", PlanChoices.UnitReturn.values()),
                of("debt", InvoicesSheet.STATES.toArray(String[]::new)),
                of("debt", "issued"),
                of("method", PaymentMethod.values()),
                of("credit", CreditReason.values()),
                of("item", onus.billing.document.Item.values()),
                of("item", DiagnosisCharge.Item.values()),
                of("months.state", MonthlyRun.State.values()),
                of("months.flaw", Flaw.Kind.values()));
    }

    private static Stream<WordSet> ofMonitoring() {
        return Stream.of(
                of("unreadable", "labels", "starts-at", "status", "fingerprint", "broken-off", "no-alerts"),
                of("unmatched", Unmatched.values()),
                of("treatment", Treatment.values()),
                of("format", SourceFormat.values()),
                of("outage.effect", Effect.values()),
                of("uptime.what", Happening.What.values()),
                of("care.result", CareResult.values()),
                of("known.denied", KnownRefusal.values()));
    }

    /** Every fact that an example of the calculator asks for. */
    private static String[] facts() {
        try (var in = Objects.requireNonNull(Evaluation.class.getResourceAsStream("/onus/web/know/examples.json"))) {
            return JsonMapper.shared()
                    .readTree(in)
                    .valueStream()
                    .flatMap(it -> it.propertyNames().stream())
                    .distinct()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<WordSet> ofPages() {
        return Stream.of(
                of("denied", Refusal.values(), TicketRefusal.values(), PlanRefusal.values(), WhyNot.values()),
                of("done", Done.values()),
                of("service", ServiceKind.values()),
                of("role", ContactRole.values()),
                of("theme", Theme.values()),
                of("duty.rank", "1", "2", "3"),
                of("start.step", "1", "2", "3", "4", "5"),
                of("proposal", ProposalKind.values()),
                of("proposal.state", ProposalAnswer.values()),
                of("question", Evaluation.questions().toArray(String[]::new)),
                of("fact", facts()),
                of("privacy.part", "conversation", "files", "diagnosis", "prices", "letters", "contact"));
    }
}
