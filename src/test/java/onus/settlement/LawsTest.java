package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import onus.calendar.Days;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.contract.ContractVersion;
import onus.contract.Terms;
import onus.settlement.StandingOf.Event;
import onus.settlement.StandingOf.What;
import onus.settlement.line.WhatIf;
import org.joda.money.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tools.jackson.databind.node.JsonNodeFactory;

/** What must hold whatever the facts. Every repetition has its own seed, so a failure comes back. */
class LawsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> PLANS = List.of("Silver", "Gold", "Platinum");
    private final ContractVersion polish = Shipped.latest("oktawave-pl");
    private final ContractVersion french = Shipped.latest("ovh-fr");

    @RepeatedTest(300)
    void aLaterReactionIsNeverBetter(RepetitionInfo repetition) {
        var random = random(repetition);
        var plan = any(random, PLANS);
        var kind = any(random, List.of(Promised.values()));
        var received = moment(random);
        var pauses = intervals(random, received, 4);
        var reacted = received.plusSeconds(random.nextInt(400_000));
        var met = met(new ReactionDeadline(plan, kind, received, pauses, reacted));
        var later =
                met(new ReactionDeadline(plan, kind, received, pauses, reacted.plusSeconds(random.nextInt(90_000))));
        assertThat(met || !later).isTrue();
    }

    private boolean met(ReactionDeadline question) {
        return Boolean.TRUE.equals(decided(question, polish).met());
    }

    @RepeatedTest(300)
    void aPauseNeverBringsADeadlineForwardAndTheirOrderDoesNotMatter(RepetitionInfo repetition) {
        var random = random(repetition);
        var received = moment(random);
        var pauses = new ArrayList<>(intervals(random, received, 5).parts());
        var with = decided(
                new ReactionDeadline("Silver", Promised.CHANGE, received, Intervals.united(pauses), null), polish);
        var without = decided(new ReactionDeadline("Silver", Promised.CHANGE, received, Intervals.NONE, null), polish);
        assertThat(with.deadline()).isAfterOrEqualTo(without.deadline());
        Collections.shuffle(pauses, random);
        var shuffled = decided(
                new ReactionDeadline("Silver", Promised.CHANGE, received, Intervals.united(pauses), null), polish);
        assertThat(shuffled).isEqualTo(with);
    }

    @RepeatedTest(300)
    void splittingOrRepeatingAnOutageChangesNothing(RepetitionInfo repetition) {
        var random = random(repetition);
        var whole = new ArrayList<>(intervals(random, moment(random), 5).parts());
        var pieces = new ArrayList<>(whole);
        for (var outage : whole) {
            var cut = outage.from()
                    .plusSeconds(random.nextInt((int) outage.length().toSeconds() + 1));
            pieces.add(new Interval(outage.from(), cut));
            pieces.remove(outage);
            pieces.add(new Interval(cut, outage.to()));
            pieces.add(new Interval(cut, outage.to()));
        }
        Collections.shuffle(pieces, random);
        assertThat(uptime(Intervals.united(pieces))).isEqualTo(uptime(Intervals.united(whole)));
    }

    private UptimeOf.Answer uptime(Intervals outages) {
        return decided(
                new UptimeOf(YearMonth.of(2026, 3), null, null, outages, Intervals.NONE, Intervals.NONE), polish);
    }

    @RepeatedTest(300)
    void whateverHappenedWhileAServerWasNotMeantToRunChangesNothing(RepetitionInfo repetition) {
        var random = random(repetition);
        var stopped = intervals(random, moment(random), 3);
        var outages = intervals(random, moment(random), 5);
        var month = YearMonth.of(2026, 3);
        var with = decided(new UptimeOf(month, null, null, outages, Intervals.NONE, stopped), polish);
        var more = new ArrayList<>(outages.parts());
        more.addAll(stopped.parts());
        var worse = decided(new UptimeOf(month, null, null, Intervals.united(more), Intervals.NONE, stopped), polish);
        assertThat(worse).isEqualTo(with);
        var without = decided(new UptimeOf(month, null, null, outages, Intervals.NONE, Intervals.NONE), polish);
        assertThat(without.totalSeconds() - with.totalSeconds())
                .isEqualTo(stopped.cut(Days.of(month).in(polish.zone())).total().toSeconds());
        assertThat(with.downSeconds()).isLessThanOrEqualTo(without.downSeconds());
    }

    @RepeatedTest(300)
    void creditAndPenaltyAreTheWholeCompensationAndMoreOutageIsNeverLess(RepetitionInfo repetition) {
        var random = random(repetition);
        var plan = any(random, PLANS);
        var servers = IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(i -> new CompensationOf.Server(
                        "s" + i, null, null, intervals(random, moment(random), 4), Intervals.NONE, Intervals.NONE))
                .toList();
        var given = decided(new CompensationOf(plan, YearMonth.of(2026, 3), servers, null, null), polish);
        assertThat(given.creditNoteNet().plus(given.penaltyNet())).isEqualTo(given.net());
        assertThat(given.penaltyNet().isNegative()).isFalse();
        assertThat(given.byServer().stream().map(CompensationOf.OfServer::net).reduce(polish.nothing(), Money::plus))
                .isEqualTo(given.net());
        var worse = servers.stream().map(it -> longer(it, random)).toList();
        assertThat(decided(new CompensationOf(plan, YearMonth.of(2026, 3), worse, null, null), polish)
                        .net())
                .isGreaterThanOrEqualTo(given.net());
    }

    private static CompensationOf.Server longer(CompensationOf.Server server, Random random) {
        var more = new ArrayList<>(server.outages().parts());
        more.addAll(intervals(random, moment(random), 2).parts());
        return new CompensationOf.Server(
                server.id(), null, null, Intervals.united(more), Intervals.NONE, Intervals.NONE);
    }

    @RepeatedTest(300)
    void aCreditNoteCancelsTheTaxOfItsInvoice(RepetitionInfo repetition) {
        var random = random(repetition);
        var lines = IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(_ -> Money.of(french.market().currency(), BigDecimal.valueOf(random.nextInt(200_000), 2)))
                .toList();
        var day = START.atZone(french.zone()).toLocalDate().plusDays(random.nextInt(300));
        var buyer = new Buyer(any(random, List.of("FR", "DE", "US")), random.nextBoolean(), random.nextBoolean());
        var invoice = decided(new Vat(day, lines, buyer), french);
        var credit = decided(new Vat(day, lines.stream().map(Money::negated).toList(), buyer), french);
        assertThat(invoice.vat().plus(credit.vat()).isZero()).isTrue();
        assertThat(invoice.gross()).isEqualTo(invoice.net().plus(invoice.vat()));
    }

    @RepeatedTest(300)
    void theOrderInWhichEventsAreToldDoesNotChangeAStanding(RepetitionInfo repetition) {
        var random = random(repetition);
        var events = new ArrayList<>(IntStream.range(0, random.nextInt(8))
                .mapToObj(_ -> event(random))
                .toList());
        var at = moment(random);
        var standing = decided(new StandingOf(List.copyOf(events), at), french);
        Collections.shuffle(events, random);
        assertThat(decided(new StandingOf(events, at), french)).isEqualTo(standing);
    }

    private static Event event(Random random) {
        return new Event(moment(random), any(random, List.of(What.values())), "I" + random.nextInt(3));
    }

    @RepeatedTest(300)
    void nobodyEverPaysForAFaultOfTheProvider(RepetitionInfo repetition) {
        var random = random(repetition);
        var ordered = moment(random);
        var outcome = any(random, List.of(Outcome.values()));
        var policy = any(random, List.of(Terms.ChargePolicy.values()));
        var version = new WhatIf()
                .of(french, JsonNodeFactory.instance.objectNode().put("diagnosis.chargePolicy", policy.name()));
        var charge = new DiagnosisCharge(
                ordered,
                ordered.plus(3, ChronoUnit.DAYS),
                any(random, List.of(Claim.values())),
                Fault.PROVIDER,
                outcome,
                Money.parse("EUR 150.00"));
        assertThat(decided(charge, version).lines()).isEmpty();
    }

    private static <A> A decided(Question<A> question, ContractVersion version) {
        return ((Verdict.Decided<A>) question.decide(version)).answer();
    }

    private static Random random(RepetitionInfo repetition) {
        return new Random(repetition.getCurrentRepetition());
    }

    private static <T> T any(Random random, List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    private static Instant moment(Random random) {
        return START.plusSeconds(random.nextInt(340 * 86_400));
    }

    private static Intervals intervals(Random random, Instant near, int most) {
        return Intervals.united(IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(_ -> near.plusSeconds(random.nextInt(500_000)))
                .map(from -> new Interval(from, from.plus(Duration.ofSeconds(1 + random.nextInt(90_000)))))
                .toList());
    }
}
