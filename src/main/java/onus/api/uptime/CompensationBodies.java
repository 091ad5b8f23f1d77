package onus.api.uptime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.reply.DecidedBody;
import onus.billing.Recompense;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import onus.reason.Language;
import onus.uptime.compensation.Compensation;
import onus.uptime.compensation.ProofSheet;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compensations as they are read outside. */
final class CompensationBodies {

    private CompensationBodies() {}

    /**
     * A decision about a month.
     *
     * @param from first day of the plan in this month
     * @param revision counts the decisions about these days
     * @param net what the outages give in all
     * @param credited what of it this decision credits, with VAT
     * @param penalty what of it this decision owes besides, without VAT
     * @param creditNote its number, once the invoice that it corrects is issued
     */
    record CompensationBody(
            UUID id,
            YearMonth month,
            String plan,
            LocalDate from,
            int revision,
            Money net,
            Money credited,
            Money penalty,
            Optional<String> creditNote,
            Optional<String> penaltyNote,
            Instant decidedAt) {

        static CompensationBody of(Compensation it, Optional<Recompense> paper) {
            return new CompensationBody(
                    it.id(),
                    it.month(),
                    it.plan(),
                    it.from(),
                    it.revision(),
                    it.decided().net(),
                    it.given().credit(),
                    it.given().penalty(),
                    paper.map(Recompense::creditNote),
                    paper.map(Recompense::penaltyNote),
                    it.at());
        }
    }

    /**
     * A compensation laid open.
     *
     * @param line what to ask the calculator to get {@code answer} again
     */
    record SheetBody(
            CompensationBody compensation,
            String contract,
            List<ServerBody> servers,
            ObjectNode line,
            JsonNode answer,
            List<DecidedBody.Step> because) {

        static SheetBody of(ProofSheet it, Optional<Recompense> paper, Language language) {
            return new SheetBody(
                    CompensationBody.of(it.compensation(), paper),
                    it.version().pin(),
                    it.servers().stream().map(ServerBody::of).toList(),
                    it.line(),
                    JsonMapper.shared().readTree(it.decision().answer()),
                    it.because().stream()
                            .map(step -> DecidedBody.Step.of(step, language))
                            .toList());
        }
    }

    /**
     * What was measured of a server, and what it gives back.
     *
     * @param to exclusive
     * @param uptime percent, six decimals, rounded down; the exact fraction is compared
     * @param band percentage of the basis that is given back
     * @param basis the server's share of the fee, rounded for showing
     */
    record ServerBody(
            String server,
            LocalDate from,
            LocalDate to,
            List<TimeBody> outages,
            List<TimeBody> maintenance,
            List<TimeBody> stopped,
            long totalSeconds,
            long downSeconds,
            String uptime,
            String band,
            Money basis,
            Money net) {

        static ServerBody of(ProofSheet.OfServer it) {
            return new ServerBody(
                    it.server(),
                    it.covered().from(),
                    it.covered().to(),
                    times(it.outages()),
                    times(it.maintenance()),
                    times(it.stopped()),
                    it.uptime().totalSeconds(),
                    it.uptime().downSeconds(),
                    it.uptime().percent().toPlainString(),
                    it.band().toPlainString(),
                    it.basis(),
                    it.net());
        }

        private static List<TimeBody> times(Intervals all) {
            return all.parts().stream().map(TimeBody::of).toList();
        }
    }

    /** A stretch of real time. */
    record TimeBody(Instant from, Instant to, long seconds) {
        static TimeBody of(Interval it) {
            return new TimeBody(it.from(), it.to(), it.length().toSeconds());
        }
    }
}
