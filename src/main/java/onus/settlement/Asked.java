package onus.settlement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onus.settlement.line.Place;
import onus.settlement.line.RecordForm;
import org.joda.money.CurrencyUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A question by its name, and how its facts and answers are written. */
record Asked<Q extends Record & Question<A>, A extends Record>(String name, Class<Q> type, Class<A> answerType) {

    private static final Map<String, Asked<?, ?>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, Asked<?, ?>> BY_TYPE = new LinkedHashMap<>();

    static {
        ask("announcement", Announcement.class, Announcement.Answer.class);
        ask("backup-fee", BackupFee.class, BackupFee.Answer.class);
        ask("channel-open", ChannelOpen.class, ChannelOpen.Answer.class);
        ask("compensation", CompensationOf.class, CompensationOf.Answer.class);
        ask("contest", Contest.class, Contest.Answer.class);
        ask("diagnosis-charge", DiagnosisCharge.class, DiagnosisCharge.Answer.class);
        ask("due-date", DueDate.class, DueDate.Answer.class);
        ask("intervention", Intervention.class, Intervention.Answer.class);
        ask("late-interest", LateInterest.class, LateInterest.Answer.class);
        ask("own-currency-vat", OwnCurrencyVat.class, OwnCurrencyVat.Answer.class);
        ask("entitlement", Entitlement.class, Entitlement.Answer.class);
        ask("plan-fee", PlanFee.class, PlanFee.Answer.class);
        ask("quota", QuotaUse.class, QuotaUse.Answer.class);
        ask("reaction-deadline", ReactionDeadline.class, ReactionDeadline.Answer.class);
        ask("standing", StandingOf.class, StandingOf.Answer.class);
        ask("uptime", UptimeOf.class, UptimeOf.Answer.class);
        ask("vat", Vat.class, Vat.Answer.class);
    }

    private static <Q extends Record & Question<A>, A extends Record> void ask(
            String name, Class<Q> question, Class<A> answer) {
        var asked = new Asked<>(name, question, answer);
        BY_NAME.put(name, asked);
        BY_TYPE.put(question, asked);
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static Optional<Asked<?, ?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Asked<?, ?> of(Question<?> question) {
        var asked = BY_TYPE.get(question.getClass());
        if (asked == null) {
            throw new IllegalStateException("No name for " + question.getClass());
        }
        return asked;
    }

    Q question(JsonNode node, CurrencyUnit currency) {
        return RecordForm.of(type).read(node, Place.top("facts", currency));
    }

    ObjectNode facts(Question<?> question) {
        return RecordForm.of(type).write(type.cast(question));
    }

    ObjectNode answer(Object answer) {
        return RecordForm.of(answerType).write(answerType.cast(answer));
    }
}
