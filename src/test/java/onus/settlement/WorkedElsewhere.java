package onus.settlement;

import static java.util.Map.entry;

import java.util.Map;

/** The rows worked by hand that a test of their own plays, here or in another room, and the few that nothing plays, with the reason. */
final class WorkedElsewhere {

    /** Begins the reason of a row that nothing plays. */
    static final String NOT_PLAYED = "not played: ";

    private static final String NO_ARTEFACT = NOT_PLAYED
            + "it tells what a third party's rules find in an electronic invoice, and none is issued; the exact sums are those of TotalsTest";

    static final Map<String, String> ROWS = Map.ofEntries(
            entry("VAT-023", "settlement.WorkedMoneyTest#anInvoiceInAForeignCurrencyStatesItsTaxInTheSellersOwn"),
            entry("VAT-024", "settlement.WorkedMoneyTest#anInvoiceInAForeignCurrencyStatesItsTaxInTheSellersOwn"),
            entry("VAT-025", "api.ticket.IncidentRoutesTest#aConsumerReadsTheGrossPriceFirstBeforeOrdering"),
            entry("DIA-020", "billing.ContestingTest#aContestCreditsTheWholeIncidentAndWithdrawsSupport"),
            entry("DIA-021", "settlement.WorkedMoneyTest#theSchemeStartsOnTheMondayAfterItsAnnouncement"),
            entry("DIA-026", "billing.ContestingTest#aLapsedInvoiceMayStillBeContested"),
            entry("DIA-027", "billing.ContestingTest#otherIncidentsStayPayable"),
            entry("DIA-028", "billing.DebtTest#payingEverythingAcceptsTheInvoice"),
            entry("BKP-014", "settlement.WorkedPlansTest#theInvoiceUnitOfTheBackupHasAPriceOfTwoDecimals"),
            entry("FEE-010", "settlement.WorkedPlansTest#partOfAMonthIsBilledByLocalDays"),
            entry("FEE-011", "settlement.WorkedPlansTest#partOfAMonthIsBilledByLocalDays"),
            entry("FEE-012", "settlement.WorkedPlansTest#anUpgradeInAMonthPaysTheBaseOnce"),
            entry("FEE-013", "settlement.WorkedPlansTest#partOfAMonthIsBilledByLocalDays"),
            entry("FEE-014", "settlement.WorkedPlansTest#partOfAMonthIsBilledByLocalDays"),
            entry("CMP-009", "settlement.WorkedPlansTest#compensationIsGivenPerServerOfTheFeeThatWasCharged"),
            entry("CMP-010", "settlement.WorkedPlansTest#compensationIsGivenPerServerOfTheFeeThatWasCharged"),
            entry("CMP-011", "settlement.WorkedPlansTest#compensationIsGivenPerServerOfTheFeeThatWasCharged"),
            entry("CMP-012", "settlement.WorkedPlansTest#compensationIsGivenPerServerOfTheFeeThatWasCharged"),
            entry("SLA-033", "settlement.WorkedTimesTest#thePhoneIsOpenFromItsFirstMinuteUntilBeforeItsLast"),
            entry("SLA-034", "clock.AverageTest#aMeanIsReachedOnlyBelowItsTargetAndBreaksNoPromise"),
            entry("QTA-005", "settlement.WorkedQuotasTest#theMonthIsThatOfTheContractsZoneAtReceipt"),
            entry("QTA-006", "plan.QuotaOfAChangedPlanTest#anUpgradeRaisesTheLimitOfTheRunningMonthAndUsedUnitsStay"),
            entry("QTA-007", "plan.QuotaOfAChangedPlanTest#aDowngradeLowersTheLimitFromTheNextMonth"),
            entry("QTA-010", "settlement.WorkedQuotasTest#nothingIsCarriedOver"),
            entry("LED-001", "billing.ledger.PostingTest#anInvoiceIsOwedEarnedAndTaxed"),
            entry("LED-002", "billing.ledger.PostingTest#aPaymentClosesTheReceivable"),
            entry("LED-003", "billing.ledger.PostingTest#aContestBringsEverythingBackToZero"),
            entry("LED-004", "billing.ledger.PostingTest#aWriteOffLeavesTheVatPayable"),
            entry("PAY-001", "billing.document.TransferTest#czechBanksReadSpayd"),
            entry("PAY-002", "billing.document.TransferTest#euroBanksReadEpc"),
            entry("PAY-003", "billing.document.TransferTest#polishBanksReadZbp"),
            entry("VID-001", "money.VatIdTest#theCheckDigitsDecide"),
            entry("VID-003", "money.VatIdTest#theCheckDigitsDecide"),
            entry("VID-005", "money.VatIdTest#theCheckDigitsDecide"),
            entry("VID-007", "money.VatIdTest#theCheckDigitsDecide"),
            entry("VID-009", "money.VatIdTest#theCheckDigitsDecide"),
            entry("VID-011", "money.VatIdTest#theCheckDigitsDecide"),
            entry("VID-013", "money.VatIdTest#theCheckDigitsDecide"),
            entry("WHK-001", "channel.page.SignatureTest#theVectorOfTheStandardIsMet"),
            entry("ALR-001", "uptime.AlertsStoryTest#aServerUnderGoldGoesDownAtNightIsReportedTenTimesAndComesBack"),
            entry("ALR-002", "uptime.AlertsStoryTest#theSameServerGoesDownAgainWithinTenMinutesAndItIsTheSameFailure"),
            entry(
                    "ALR-004",
                    "uptime.AlertsAtTheLimitTest#aFullHouseSaysComeAgainLaterAndNeverTooManyRequestsAndLosesNothing"),
            entry("EIN-001", NO_ARTEFACT),
            entry("EIN-002", NO_ARTEFACT),
            entry("EIN-003", NO_ARTEFACT),
            entry("EIN-004", NO_ARTEFACT),
            entry("EIN-005", NO_ARTEFACT),
            entry("EIN-006", NO_ARTEFACT),
            entry("EIN-007", NO_ARTEFACT));

    private WorkedElsewhere() {}
}
