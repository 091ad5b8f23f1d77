package onus.api.uptime;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onus.api.problem.Problem;
import onus.api.problem.Wrong;
import onus.api.reading.Fields;
import onus.api.security.Routes;
import onus.calendar.Interval;
import onus.desk.Lookups;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.uptime.backup.Metering;
import onus.uptime.backup.Usage;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what backup systems report, a batch at a time: all of it or none. */
@RestController
@RequestMapping(Routes.BASE + "/usage")
final class UsageApi {

    private static final int MOST = 1_000;

    private final Lookups lookups;
    private final Metering metering;
    private final Clock clock;

    UsageApi(Lookups lookups, Metering metering, Clock clock) {
        this.lookups = lookups;
        this.metering = metering;
        this.clock = clock;
    }

    /** What one source reports; the same id of a source is the same record for ever. */
    record UsageReport(String source, List<UsageLine> records) {

        static UsageReport read(Fields fields) {
            var source = fields.required("source").line(60);
            var records = fields.required("records").objects(MOST, UsageLine::read);
            fields.end();
            return new UsageReport(source.value(), records.value());
        }
    }

    /**
     * One backup run and the time its copy was kept.
     *
     * @param server reference of the service
     * @param bytes whole bytes as text, stored between from and to
     * @param succeeded without it, the run did
     * @param location the data centre of the copy
     * @param serverLocation that of the server
     */
    record UsageLine(
            String id,
            String server,
            Instant from,
            Instant to,
            long bytes,
            boolean succeeded,
            String location,
            Optional<String> serverLocation) {

        static UsageLine read(Fields fields) {
            var id = fields.required("id").line(200);
            var server = fields.required("server").line(40);
            var from = fields.required("from").instant();
            var to = fields.required("to").instant();
            var bytes = fields.required("bytes").decimal();
            var succeeded = fields.optional("succeeded").flag();
            var location = fields.required("location").line(100);
            var serverLocation = fields.optional("serverLocation").line(100);
            if (from.maybe().isPresent()
                    && to.maybe().filter(it -> !it.isAfter(from.value())).isPresent()) {
                fields.wrong("to", "not-after-from");
            }
            bytes.maybe().ifPresent(it -> check(it, fields));
            fields.end();
            return new UsageLine(
                    id.value(),
                    server.value(),
                    from.value(),
                    to.value(),
                    bytes.value().longValueExact(),
                    succeeded.or(true),
                    location.value(),
                    serverLocation.maybe());
        }
    }

    private static void check(BigDecimal bytes, Fields fields) {
        if (bytes.signum() < 0) {
            fields.wrong("bytes", "negative");
        } else if (bytes.stripTrailingZeros().scale() > 0) {
            fields.wrong("bytes", "not-whole");
        }
    }

    /** How many records were new, and how many had been told before. */
    record UsageTaken(int added, int known) {}

    @PostMapping
    @Allowed(
            monitors = true,
            staff = {StaffRole.TECHNICIAN, StaffRole.SUPERVISOR})
    UsageTaken take(Caller caller, @RequestBody UsageReport body) {
        var taken = metering.take(found(caller, body), clock.instant());
        if (!taken.flaws().isEmpty()) {
            throw Problem.invalid(taken.flaws().stream()
                    .map(it -> Wrong.of(at(it.line()), it.what().code()))
                    .toList());
        }
        return new UsageTaken(taken.added(), taken.known());
    }

    private List<Usage> found(Caller caller, UsageReport body) {
        var wrong = new ArrayList<Wrong>();
        var all = new ArrayList<Usage>();
        for (int i = 0; i < body.records().size(); i++) {
            var line = body.records().get(i);
            var service = lookups.service(caller, line.server());
            if (service.isEmpty()) {
                wrong.add(Wrong.of(at(i) + "/server", "not-there"));
            }
            service.ifPresent(it -> all.add(new Usage(
                    it.account(),
                    it.id(),
                    body.source(),
                    line.id(),
                    new Interval(line.from(), line.to()),
                    line.bytes(),
                    line.succeeded(),
                    line.location(),
                    line.serverLocation().orElse(null))));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return all;
    }

    private static String at(int line) {
        return "/records/" + line;
    }
}
