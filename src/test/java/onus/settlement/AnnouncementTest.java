package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import onus.settlement.Announcement.PayableIf;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

    private static final Buyer CONSUMER = new Buyer("FR", false, false);

    @Test
    void itHoldsUntilItsOwnDaysAreOver() {
        var told = answer("ovh-fr", Claim.UNKNOWN_CAUSE, "2026-03-20T10:00:00Z", null);
        assertThat(told.gross().toString()).isEqualTo("EUR 24.00");
        assertThat(told.payableIf()).isEqualTo(PayableIf.SOLVED_OR_QUOTED);
        // Two weeks later by the wall clock; the clock change lies between.
        assertThat(told.validUntil()).isEqualTo("2026-04-03T09:00:00Z");
    }

    @Test
    void itEndsWithThePromotionThatMadeThePrice() {
        var told = answer("ovh-fr", Claim.UNKNOWN_CAUSE, "2010-06-25T10:00:00Z", null);
        assertThat(told.gross().isZero()).isTrue();
        assertThat(told.payableIf()).isEqualTo(PayableIf.NEVER);
        assertThat(told.validUntil()).isEqualTo("2010-06-30T22:00:00Z");
    }

    @Test
    void itEndsWithTheVersionOfTheContract() {
        var told = answer("ovh-fr", Claim.UNKNOWN_CAUSE, "2026-11-22T10:00:00Z", LocalDate.of(2026, 12, 1));
        assertThat(told.validUntil()).isEqualTo("2026-11-30T23:00:00Z");
    }

    @Test
    void whereNoFeeIsSetAClaimIsTakenAndCostsNothing() {
        var told = answer("ovh-de", Claim.PROVIDER_FAULT, "2026-11-22T10:00:00Z", null);
        assertThat(told.net().isZero()).isTrue();
        assertThat(told.payableIf()).isEqualTo(PayableIf.NEVER);
        var question = question(Claim.UNKNOWN_CAUSE, "2026-11-22T10:00:00Z", null);
        assertThat(question.decide(Shipped.latest("ovh-de"))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aBusinessInAnotherCountryIsToldThePriceWithoutTax() {
        var line = "{'contract':'ovh-fr@2010-06-14','question':'announcement','facts':{'at':'2026-03-20T10:00:00Z',"
                + "'claim':'provider-fault','buyer':{'country':'DE','business':true,'vatIdValid':true}}}";
        var told = Shipped.answer(line);
        assertThat(told.get("vat").asString()).isEqualTo("0.00");
        assertThat(told.get("gross").asString()).isEqualTo("20.00");
    }

    private static Announcement question(Claim claim, String at, LocalDate supersededOn) {
        return new Announcement(Instant.parse(at), claim, CONSUMER, supersededOn);
    }

    private static Announcement.Answer answer(String contract, Claim claim, String at, LocalDate supersededOn) {
        var verdict = question(claim, at, supersededOn).decide(Shipped.latest(contract));
        return ((Verdict.Decided<Announcement.Answer>) verdict).answer();
    }
}
