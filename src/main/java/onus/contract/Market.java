package onus.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import onus.reason.Language;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A seller and the law it sells under: country, currency, language, zone, dated VAT rates, holidays and what an invoice must say.
 *
 * @param key ISO 3166 country code
 */
public record Market(
        String key,
        Language language,
        ZoneId zone,
        CurrencyUnit currency,
        Seller seller,
        Vat vat,
        InvoiceRules invoice,
        Consumer consumer,
        LatePayment latePayment,
        List<PaymentCode> paymentCodes,
        int ibanLength,
        HolidayRules holidays) {

    /** Who sells: the party on the invoice. */
    public record Seller(String name, String address, String vatId, String registration, String iban, String email) {}

    /** Value added tax of the country, its labels and its dated standard rates, oldest first. */
    public record Vat(
            String name,
            String netLabel,
            String grossLabel,
            String reverseChargeText,
            String vatIdPattern,
            VatRounding rounding,
            VatLevel roundingLevel,
            int unitPriceDecimals,
            String vatCurrency,
            List<Rate> standardRates) {

        /** The standard rate in percent on a day; the rate is that of the day the service was completed. */
        public BigDecimal standardRateOn(LocalDate day) {
            for (var rate : standardRates.reversed()) {
                if (!day.isBefore(rate.from())) {
                    return rate.pct();
                }
            }
            throw new IllegalArgumentException("No " + name + " rate is known for " + day);
        }
    }

    /** A rate in percent and the first day it holds. */
    public record Rate(LocalDate from, BigDecimal pct) {}

    /** How invoices are numbered and kept, and the sentences the law wants on them. */
    public record InvoiceRules(
            String series,
            String numbering,
            @Nullable Integer issueWithinDays,
            int retentionYears,
            @Nullable String retentionBasis,
            boolean variableSymbol,
            @Nullable BigDecimal smallInvoiceGrossMax,
            Map<String, List<String>> mandatoryText,
            @Nullable EInvoicing eInvoicing) {}

    /** Since when electronic invoices must be received and issued, by which name the law calls it, and in which formats. */
    public record EInvoicing(
            @Nullable LocalDate receiveAll,
            @Nullable LocalDate issueAll,
            List<Duty> duties,
            List<String> formats,
            @Nullable String note) {}

    /** From this day this group of sellers has the duty. */
    public record Duty(LocalDate from, String who) {}

    /** How tax is rounded. */
    public enum VatRounding {
        HALF_UP
    }

    /** What tax is rounded once for. */
    public enum VatLevel {
        INVOICE_PER_RATE
    }

    /** What the law gives consumers. */
    public record Consumer(
            String button,
            @Nullable String buttonBasis,
            int withdrawalDays,
            @Nullable LocalDate withdrawalFunctionSince,
            boolean showGross,
            boolean soleTradersToo) {}

    /** Interest on late payment; the scheme's own consequence is the lapse, so it is off unless a provider turns it on. */
    public record LatePayment(
            boolean appliesByDefault, String rate, @Nullable String consumerRate, String lumpSum) {}

    /** A code on the invoice that a bank's app can read. */
    public enum PaymentCode {
        SPAYD,
        EPC069_12,
        ZBP_2D
    }

    /** Public holidays: a country and region of the holiday library, and days that differ from it. */
    public record HolidayRules(String country, @Nullable String region, List<HolidayOverride> overrides) {}

    /** A day that is open or closed against the library, and why. */
    public record HolidayOverride(LocalDate date, boolean closed, String reason) {}
}
