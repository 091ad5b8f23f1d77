package onus.api.plan;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reply.DecidedBody;
import onus.api.security.Routes;
import onus.customer.Customer;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.plan.QuotaSheet;
import onus.plan.Quotas;
import onus.plan.Subscribing;
import onus.reason.Because;
import onus.reason.Language;
import onus.settlement.QuotaUse;
import onus.settlement.Verdict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month's quota of changes: how many units it has, who holds them, and why. */
@RestController
@RequestMapping(Routes.BASE + "/customers/{reference}/quota")
final class QuotaApi {

    private final Lookups lookups;
    private final Subscribing subscribing;
    private final Quotas quotas;
    private final Clock clock;

    QuotaApi(Lookups lookups, Subscribing subscribing, Quotas quotas, Clock clock) {
        this.lookups = lookups;
        this.subscribing = subscribing;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** The month's ledger. */
    record QuotaBody(
            YearMonth month,
            String plan,
            long limit,
            long used,
            long remaining,
            List<ActionBody> actions,
            List<DecidedBody.Step> because) {}

    @GetMapping
    @Allowed.ToEveryone
    QuotaBody of(
            Caller caller, @PathVariable String reference, @RequestParam Optional<String> month, Language language) {
        var customer = customer(caller, reference);
        var now = clock.instant();
        var subscription = subscribing.of(customer.account(), now).orElseThrow(Problem::notFound);
        var wanted = month.map(QuotaApi::month)
                .orElseGet(() -> YearMonth.from(subscription.coverage().terms().dayOf(now)));
        return body(quotas.of(customer.account(), wanted, now).orElseThrow(Problem::notFound), language);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("?month", "not-a-month");
        }
    }

    private static QuotaBody body(QuotaSheet sheet, Language language) {
        var answer = sheet.answer();
        return new QuotaBody(
                sheet.month(),
                sheet.plan(),
                answer.limit(),
                answer.used(),
                answer.remaining(),
                sheet.actions().stream().map(ActionBody::of).toList(),
                because(sheet.made().verdict()).stream()
                        .map(it -> DecidedBody.Step.of(it, language))
                        .toList());
    }

    private static List<Because> because(Verdict<QuotaUse.Answer> verdict) {
        return switch (verdict) {
            case Verdict.Decided<QuotaUse.Answer> decided -> decided.because();
            case Verdict.Refused<QuotaUse.Answer> refused -> List.of(refused.because());
        };
    }

    private Customer customer(Caller caller, String reference) {
        return lookups.customer(caller, reference).orElseThrow(Problem::notFound);
    }
}
