package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import onus.contract.Channel;
import onus.contract.ContractVersion;
import onus.contract.TicketKind;
import onus.reason.Coded;
import onus.settlement.Entitlement.Action;
import onus.settlement.Entitlement.Actor;
import onus.settlement.Entitlement.Answer;
import onus.settlement.Entitlement.Barrier;
import onus.settlement.Entitlement.By;
import onus.settlement.Entitlement.Remedy;
import onus.settlement.Entitlement.Settled;
import onus.settlement.Entitlement.Way;
import onus.settlement.line.WhatIf;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class EntitlementTest {

    /** A Sunday noon in Warsaw. */
    private static final Instant SUNDAY = Instant.parse("2026-03-15T11:00:00Z");

    private static final ContractVersion TERMS = Shipped.latest("oktawave-pl");

    @ParameterizedTest
    @CsvSource(textBlock = """
            plan,     kind,     actor,      covered, barrier
            Basic,    question, other,      false,
            Basic,    notice,   other,      false,
            Basic,    change,   named,      false,   kind
            Basic,    failure,  named,      false,   kind
            Silver,   change,   named,      true,
            Silver,   change,   desk,       true,
            Silver,   change,   other,      true,    contact
            Silver,   change,   monitoring, true,    contact
            Silver,   change,   named,      false,   server
            Silver,   failure,  other,      true,
            Silver,   failure,  monitoring, true,
            Silver,   failure,  other,      false,   server
            Platinum, change,   other,      true,    contact
            Platinum, question, other,      false,
            """, useHeadersInDisplayName = true)
    void theGateLetsIn(String plan, String kind, String actor, boolean covered, String barrier) {
        var answer = decided(plan, code(TicketKind.values(), kind), code(Actor.values(), actor), covered);

        assertThat(answer.barrier() == null ? null : answer.barrier().code()).isEqualTo(barrier);
        assertThat(answer.allowed()).isEqualTo(barrier == null);
    }

    @Test
    void threeActionsInOneMailAreThreeUnitsAndAlertsNone() {
        var three = decided("Silver", 0, action(null), action("install-os"), action("security-update"));

        assertThat(three.needed()).isEqualTo(3);
        assertThat(three.left()).isEqualTo(5);
        assertThat(decided("Silver", TicketKind.FAILURE, Actor.MONITORING, true).needed())
                .isZero();
    }

    @Test
    void whatTheScopeContainsWithoutUnitsUsesNone() {
        var answer = decided("Gold", 15, action("daily-care"), action("advise"), action("backup"));

        assertThat(answer.actions()).extracting(Settled::by).containsExactly(By.FREE, By.FREE, By.METER);
        assertThat(answer.needed()).isZero();
        assertThat(answer.instead()).isEmpty();
    }

    @Test
    void theFirstActionsTakeTheLastUnitsAndTheRestIsQuoted() {
        var answer = decided("Silver", 4, action(null), action(null), action(null));

        assertThat(answer.allowed()).isTrue();
        assertThat(answer.actions()).extracting(Settled::by).containsExactly(By.UNIT, By.QUOTE, By.QUOTE);
        assertThat(answer.instead())
                .containsExactly(
                        new Remedy(Way.QUOTE, null, null, null),
                        new Remedy(Way.UPGRADE, "Gold", money("600.00"), money("150.00")));
    }

    @Test
    void onlyAPlanThatHelpsIsOffered() {
        assertThat(decided("Silver", 20, action(null)).instead())
                .as("fifteen changes of Gold would be used as well")
                .extracting(Remedy::plan)
                .containsExactly(null, "Platinum");
        assertThat(decided("Platinum", 40, action(null)).instead())
                .extracting(Remedy::way)
                .containsExactly(Way.QUOTE);
        assertThat(decided("Gold", 0, action("migrate")).instead())
                .as("migration has a price by its size on every plan")
                .extracting(Remedy::way)
                .containsExactly(Way.QUOTE);
    }

    @Test
    void whatIsContainedOnceAtTheStartHasAPriceAfterwards() {
        var first = decided("Silver", 0, action("plan-infrastructure"), action("plan-infrastructure"));
        var later = new Entitlement(
                "Silver",
                TicketKind.CHANGE,
                Channel.PORTAL,
                Actor.NAMED,
                true,
                List.of(action("plan-infrastructure")),
                0,
                null,
                1,
                List.of("plan-infrastructure"),
                StandingState.FULL,
                SUNDAY);

        assertThat(first.actions()).extracting(Settled::by).containsExactly(By.FREE, By.QUOTE);
        assertThat(answer(later, TERMS).actions()).extracting(Settled::by).containsExactly(By.QUOTE);
    }

    @Test
    void outOfTheScopeOfAPlanThereIsAQuoteOrALargerPlan() {
        var answer = decided("Silver", 0, action("backup"));

        assertThat(answer.allowed()).isTrue();
        assertThat(answer.instead())
                .extracting(Remedy::way, Remedy::plan)
                .containsExactly(tuple(Way.QUOTE, null), tuple(Way.UPGRADE, "Gold"));
    }

    @Test
    void everyBarrierHasAWayAround() {
        var basic = decided("Basic", TicketKind.CHANGE, Actor.NAMED, false);
        assertThat(basic.instead())
                .containsExactly(
                        new Remedy(Way.UPGRADE, "Silver", money("450.00"), money("450.00")),
                        new Remedy(Way.ASK, null, null, null));
        assertThat(decided("Gold", TicketKind.FAILURE, Actor.OTHER, false)
                        .instead()
                        .getFirst())
                .isEqualTo(new Remedy(Way.COVER, "Gold", money("900.00"), money("300.00")));
        assertThat(decided("Gold", TicketKind.CHANGE, Actor.OTHER, true).instead())
                .extracting(Remedy::way)
                .containsExactly(Way.NAMED_CONTACT, Way.ASK);
    }

    @Test
    void aClosedPhoneSaysWhenItOpens() {
        var question = new Entitlement(
                "Basic",
                TicketKind.QUESTION,
                Channel.PHONE,
                Actor.OTHER,
                false,
                List.of(),
                0,
                null,
                0,
                List.of(),
                null,
                SUNDAY);
        var answer = answer(question, TERMS);

        assertThat(answer.open()).isFalse();
        assertThat(answer.barrier()).isEqualTo(Barrier.CHANNEL);
        assertThat(answer.opensAt()).as("Monday 06:30 in Warsaw").isEqualTo(Instant.parse("2026-03-16T05:30:00Z"));
    }

    @Test
    void aContractMayRefuseWhatIsOverTheQuota() {
        var refusing =
                new WhatIf().of(TERMS, JsonNodeFactory.instance.objectNode().put("quota.overLimit", "REFUSE"));
        var answer = answer(change("Silver", 5, action(null)), refusing);

        assertThat(answer.barrier()).isEqualTo(Barrier.QUOTA);
        assertThat(answer.instead()).extracting(Remedy::way).containsExactly(Way.UPGRADE);
    }

    private static Answer decided(String plan, TicketKind kind, Actor actor, boolean covered) {
        return answer(
                new Entitlement(
                        plan,
                        kind,
                        Channel.PORTAL,
                        actor,
                        covered,
                        List.of(),
                        0,
                        null,
                        covered ? 1 : plan.equals("Basic") ? 0 : 1,
                        List.of(),
                        StandingState.FULL,
                        SUNDAY),
                TERMS);
    }

    private static Answer decided(String plan, int used, Action... actions) {
        return answer(change(plan, used, actions), TERMS);
    }

    private static Entitlement change(String plan, int used, Action... actions) {
        return new Entitlement(
                plan,
                TicketKind.CHANGE,
                Channel.PORTAL,
                Actor.NAMED,
                true,
                List.of(actions),
                used,
                null,
                1,
                List.of(),
                StandingState.FULL,
                SUNDAY);
    }

    private static Answer answer(Entitlement question, ContractVersion terms) {
        return ((Verdict.Decided<Answer>) question.decide(terms)).answer();
    }

    private static Action action(String scope) {
        return new Action(scope);
    }

    private static Money money(String net) {
        return Money.parse("PLN " + net);
    }

    private static <E extends Coded> E code(E[] all, String code) {
        return Stream.of(all).filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }
}
