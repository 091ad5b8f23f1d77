package onus.api.uptime;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.reply.DecidedBody;
import onus.api.security.Routes;
import onus.customer.Service;
import onus.desk.Lookups;
import onus.journal.Decision;
import onus.people.Allowed;
import onus.people.Caller;
import onus.reason.Language;
import onus.settlement.BackupFee;
import onus.settlement.KeptVerdicts;
import onus.settlement.Verdict;
import onus.uptime.backup.BackupState;
import onus.uptime.backup.BackupUse;
import onus.uptime.outage.Measuring;
import org.joda.money.Money;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** How a server's backup stands, and what a month of it costs. */
@RestController
@RequestMapping(Routes.BASE + "/services/{reference}/backup")
final class BackupApi {

    private final Lookups lookups;
    private final Measuring measuring;
    private final BackupState state;
    private final BackupUse use;
    private final Clock clock;

    BackupApi(Lookups lookups, Measuring measuring, BackupState state, BackupUse use, Clock clock) {
        this.lookups = lookups;
        this.measuring = measuring;
        this.state = state;
        this.use = use;
        this.clock = clock;
    }

    /**
     * Backup of a server.
     *
     * @param run the last run; none while no source has reported
     * @param use what the month costs so far; none where the contract sells no backup
     */
    record BackupBody(String service, YearMonth month, Optional<BackupRun> run, Optional<UseBody> use) {}

    /**
     * The last run.
     *
     * @param atTheServer a warning: the copy lies in the data centre of the server itself
     */
    record BackupRun(
            Instant at,
            boolean succeeded,
            Optional<Instant> lastSuccess,
            String bytes,
            String location,
            Optional<String> serverLocation,
            boolean atTheServer) {

        static BackupRun of(BackupState.Standing it) {
            var last = it.last();
            return new BackupRun(
                    last.time().from(),
                    last.succeeded(),
                    it.lastSuccess(),
                    Long.toString(last.bytes()),
                    last.location(),
                    Optional.ofNullable(last.serverLocation()),
                    it.atTheServer());
        }
    }

    /**
     * The month's use of this server.
     *
     * @param gbHours six decimals, rounded down
     * @param line what to ask the calculator to get this answer
     */
    record UseBody(String gbHours, Money net, ObjectNode line, List<DecidedBody.Step> because) {

        static UseBody of(Decision kept, BackupFee.Answer answer, Language language) {
            return new UseBody(
                    answer.gbHours().toPlainString(),
                    answer.net(),
                    KeptVerdicts.line(kept),
                    KeptVerdicts.because(kept).stream()
                            .map(it -> DecidedBody.Step.of(it, language))
                            .toList());
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    BackupBody of(
            Caller caller, @PathVariable String reference, @RequestParam Optional<String> month, Language language) {
        var service = lookups.service(caller, reference).orElseThrow(Problem::notFound);
        var current = measuring.monthOf(service.account(), service.id(), clock.instant());
        var asked = Months.read(month, current);
        return new BackupBody(
                service.reference(),
                asked,
                state.of(service.account(), service.id()).map(BackupRun::of),
                used(service, asked, language));
    }

    private Optional<UseBody> used(Service service, YearMonth month, Language language) {
        return use.of(service.account(), service.id(), month).flatMap(it -> {
            var made = it.made();
            var kept = KeptVerdicts.of(made.question(), made.version(), made.verdict());
            return switch (made.verdict()) {
                case Verdict.Decided<BackupFee.Answer> decided ->
                    Optional.of(UseBody.of(kept, decided.answer(), language));
                case Verdict.Refused<BackupFee.Answer> _ -> Optional.empty();
            };
        });
    }
}
