package onus.web.uptime;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import onus.customer.Service;
import onus.desk.Lookups;
import onus.reason.Because;
import onus.reason.Ruling;
import onus.settlement.BackupFee;
import onus.settlement.UptimeOf;
import onus.settlement.Verdict;
import onus.uptime.backup.BackupState;
import onus.uptime.backup.BackupUse;
import onus.uptime.care.Caring;
import onus.uptime.outage.Maintaining;
import onus.uptime.outage.MeasuredMonth;
import onus.uptime.outage.Measuring;
import onus.uptime.stop.Stopping;
import onus.web.Complaint;
import onus.web.Explained;
import onus.web.Explaining;
import onus.web.Form;
import onus.web.NotHere;
import onus.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a month of a service together. */
@Component
class UptimeSheets {

    private final Lookups lookups;
    private final Measuring measuring;
    private final BackupState backups;
    private final BackupUse use;
    private final Caring caring;
    private final Maintaining maintaining;
    private final Stopping stopping;
    private final Explaining explaining;
    private final Clock clock;

    UptimeSheets(
            Lookups lookups,
            Measuring measuring,
            BackupState backups,
            BackupUse use,
            Caring caring,
            Maintaining maintaining,
            Stopping stopping,
            Explaining explaining,
            Clock clock) {
        this.lookups = lookups;
        this.measuring = measuring;
        this.backups = backups;
        this.use = use;
        this.caring = caring;
        this.maintaining = maintaining;
        this.stopping = stopping;
        this.explaining = explaining;
        this.clock = clock;
    }

    Service service(Visit visit, String reference) {
        return lookups.service(visit.caller(), reference).orElseThrow(() -> new NotHere(reference));
    }

    YearMonth current(Service service) {
        return measuring.monthOf(service.account(), service.id(), clock.instant());
    }

    /** A form on the page, and what was wrong with it. */
    record Sent(Form form, Complaint complaint) {
        static final Sent NOTHING = new Sent(Form.empty(), Complaint.none());
    }

    UptimeSheet of(Visit visit, Service service, YearMonth asked, Sent sent) {
        var now = clock.instant();
        var measured = measured(visit, service, asked, now);
        return new UptimeSheet(
                lookups.customerOf(service),
                service.reference(),
                service.name(),
                asked,
                measured.month(),
                measured.answer(),
                measured.why(),
                backups.of(service.account(), service.id()),
                use.of(service.account(), service.id(), asked)
                        .flatMap(it -> fee(it.made().verdict())),
                caring.of(service.account(), service.id(), asked, now),
                Optional.of(asked.plusMonths(1)).filter(it -> !it.isAfter(current(service))),
                Ahead.of(
                        maintaining.ahead(service.account(), service.id(), now),
                        stopping.of(service.account(), service.id()),
                        now),
                sent.form(),
                sent.complaint(),
                UuidCreator.getTimeOrderedEpoch().toString());
    }

    private static Optional<BackupFee.Answer> fee(Verdict<BackupFee.Answer> verdict) {
        return switch (verdict) {
            case Verdict.Decided<BackupFee.Answer> decided -> Optional.of(decided.answer());
            case Verdict.Refused<BackupFee.Answer> _ -> Optional.empty();
        };
    }

    private record Measured(@Nullable MeasuredMonth month, UptimeOf.@Nullable Answer answer, Explained why) {}

    private Measured measured(Visit visit, Service service, YearMonth asked, Instant now) {
        return switch (measuring.of(service.account(), service.id(), asked, now)) {
            case Ruling.Denied<MeasuredMonth> denied -> new Measured(null, null, told(denied.because(), visit));
            case Ruling.Granted<MeasuredMonth>(var month) -> {
                var verdict = month.question().decide(month.version());
                var why = explaining.explain(verdict, month.version(), visit.words());
                yield switch (verdict) {
                    case Verdict.Refused<UptimeOf.Answer> _ -> new Measured(null, null, why);
                    case Verdict.Decided<UptimeOf.Answer> decided -> new Measured(month, decided.answer(), why);
                };
            }
        };
    }

    private static Explained told(List<Because> because, Visit visit) {
        return new Explained(
                "",
                because.stream()
                        .map(it -> new Explained.Reason(visit.words().because(it), it.clause(), "", "", List.of()))
                        .toList());
    }
}
