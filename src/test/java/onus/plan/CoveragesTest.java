package onus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.settlement.PlanFee;
import onus.settlement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;

class CoveragesTest {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @RegisterExtension
    static final PlanRoom ROOM = new PlanRoom();

    @Test
    void everyAccountOfAMarketWithPlansHasTheBasicOne() {
        var coverage = at(ROOM.customer("PL"), "2026-03-16T11:00:00Z").orElseThrow();

        assertThat(coverage.plan()).isEqualTo("Basic");
        assertThat(coverage.subscribed()).isFalse();
        assertThat(coverage.servers()).isEmpty();
    }

    @Test
    void whereTheContractHasNoPlansThereIsNothingToTell() {
        var french = ROOM.customer("FR");

        assertThat(at(french, "2026-03-16T11:00:00Z")).isEmpty();
        assertThat(coverages().in(french, APRIL)).isEmpty();
    }

    @Test
    void aPlanHoldsFromItsInstantAndItsServersFromTheirs() {
        var account = ROOM.customer("PL");
        var shop = ROOM.server(account, "shop-1");
        ROOM.step(account, "Gold", "2026-03-16T11:00:00Z");
        ROOM.cover(shop, "2026-03-20T10:00:00Z", LocalDate.of(2026, 4, 1));

        assertThat(at(account, "2026-03-16T10:59:59Z").orElseThrow().plan()).isEqualTo("Basic");
        assertThat(at(account, "2026-03-16T11:00:00Z").orElseThrow().plan()).isEqualTo("Gold");
        assertThat(covered(shop.account(), shop.id(), "2026-03-20T09:59:59Z")).isFalse();
        assertThat(covered(shop.account(), shop.id(), "2026-03-20T10:00:00Z")).isTrue();
        assertThat(covered(shop.account(), shop.id(), "2026-03-31T21:59:59Z"))
                .as("the last second of March in Warsaw")
                .isTrue();
        assertThat(covered(shop.account(), shop.id(), "2026-03-31T22:00:00Z")).isFalse();
    }

    @Test
    void anUpgradeInTheMiddleOfAMonthIsTwoQuestionsThatCostTheBaseFeeOnce() {
        var account = ROOM.customer("PL");
        var shop = ROOM.server(account, "shop-1");
        ROOM.step(account, "Silver", "2026-04-01T08:00:00Z");
        ROOM.cover(shop, "2026-04-01T08:00:00Z", null);
        ROOM.step(account, "Gold", "2026-04-11T08:00:00Z");

        var month = coverages().in(account, APRIL).orElseThrow();

        assertThat(month.stretches()).extracting(MonthOfPlans.Stretch::plan).containsExactly("Silver", "Gold");
        assertThat(month.fees().stream().map(it -> it.decide(month.terms())).map(CoveragesTest::decided))
                .extracting(
                        it -> it.base().getAmount().toPlainString(),
                        it -> it.serverFees().getAmount().toPlainString())
                .containsExactly(tuple("100.00", "50.00"), tuple("200.00", "200.00"));
    }

    @Test
    void aDayOnWhichThePlanChangedTwiceBelongsToTheOneItEndedWith() {
        var account = ROOM.customer("PL");
        ROOM.step(account, "Silver", "2026-04-11T08:00:00Z");
        ROOM.step(account, "Gold", "2026-04-11T15:00:00Z");

        var month = coverages().in(account, APRIL).orElseThrow();

        assertThat(month.stretches())
                .containsExactly(new MonthOfPlans.Stretch(
                        "Gold", LocalDate.of(2026, 4, 11), LocalDate.of(2026, 5, 1), List.of(), null));
    }

    @Test
    void nothingIsBilledAfterTheEnd() {
        var account = ROOM.customer("PL");
        ROOM.step(account, "Silver", "2026-03-01T08:00:00Z");
        ROOM.step(account, "Basic", "2026-03-31T22:00:00Z");

        assertThat(coverages().in(account, APRIL).orElseThrow().stretches()).isEmpty();
        assertThat(coverages().in(account, YearMonth.of(2026, 3)).orElseThrow().stretches())
                .extracting(MonthOfPlans.Stretch::to)
                .containsExactly(LocalDate.of(2026, 4, 1));
    }

    @Test
    void aServerIsCoveredOnceAtATime() {
        var account = ROOM.customer("PL");
        var shop = ROOM.server(account, "shop-1");
        ROOM.step(account, "Gold", "2026-03-16T11:00:00Z");
        ROOM.cover(shop, "2026-03-16T11:00:00Z", null);

        assertThatThrownBy(() -> ROOM.cover(shop, "2026-03-17T11:00:00Z", null))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static Coverages coverages() {
        return ROOM.the(Coverages.class);
    }

    private static Optional<Coverage> at(UUID account, String at) {
        return coverages().at(account, Instant.parse(at));
    }

    private static boolean covered(UUID account, UUID service, String at) {
        return coverages().covered(account, service, Instant.parse(at));
    }

    private static PlanFee.Answer decided(Verdict<PlanFee.Answer> verdict) {
        return ((Verdict.Decided<PlanFee.Answer>) verdict).answer();
    }
}
