package onus.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onus.calendar.Interval;
import onus.customer.Proposing;
import onus.people.Asked;
import onus.reason.Ruling;
import onus.uptime.backup.Metering;
import onus.uptime.backup.Usage;
import onus.uptime.care.CareResult;
import onus.uptime.care.Caring;
import onus.uptime.outage.Effect;
import onus.uptime.outage.Maintaining;
import onus.uptime.outage.Noting;
import onus.uptime.outage.OutageWish;
import org.springframework.stereotype.Component;

/** What is done for covered servers day by day: care, backup, announced work, and the outages that only people know of. */
@Component
class CareActs implements Repertoire {

    private static final long GIGABYTE = 1_000_000_000L;

    private final Cast cast;
    private final Caring caring;
    private final Metering metering;
    private final Maintaining maintaining;
    private final Noting noting;
    private final Proposing proposing;
    private final Map<String, Copy> copies = new HashMap<>();

    CareActs(Cast cast, Caring caring, Metering metering, Maintaining maintaining, Noting noting, Proposing proposing) {
        this.cast = cast;
        this.caring = caring;
        this.metering = metering;
        this.maintaining = maintaining;
        this.noting = noting;
        this.proposing = proposing;
    }

    /** The copy of a server as it was told last. */
    private record Copy(Instant until, long gigabytes) {}

    @Override
    public Map<String, Act> verbs() {
        return Map.of(
                "looks-at", this::looks,
                "stores", this::stores,
                "announces-work", this::announces,
                "notes-outage", this::notes);
    }

    /** The daily look at some servers. */
    private Ruling<?> looks(Plot plot, Script.Step step, Asked asked) {
        var day = asked.at().atZone(Cast.WARSAW).toLocalDate().minusDays(Long.parseLong(step.text("days-ago", "0")));
        var look =
                new Caring.Look(day, Cast.coded(CareResult.class, step.text("result", "fine")), step.text("found", ""));
        return step.texts("servers").stream()
                .map(cast::service)
                .<Ruling<?>>map(it -> caring.note(it.account(), it.id(), look, asked))
                .reduce(Ruling.granted(day), (one, other) -> one instanceof Ruling.Denied<?> ? one : other);
    }

    /** What the vault has kept since it last said so; a run that failed keeps the older copy. */
    private Ruling<?> stores(Plot plot, Script.Step step, Asked asked) {
        var service = plot.service();
        var server = plot.tale().customer() + "/" + plot.tale().service();
        var before = copies.getOrDefault(
                server,
                new Copy(
                        asked.at().minus(Duration.parse(step.text("first", "P5D"))),
                        Long.parseLong(step.text("gigabytes"))));
        var usage = new Usage(
                service.account(),
                service.id(),
                "vault-krk",
                plot.tale().service() + "-" + before.until(),
                new Interval(before.until(), asked.at()),
                before.gigabytes() * GIGABYTE,
                !step.text("failed", "").equals("true"),
                step.text("at"),
                step.text("server-at"));
        var taken = metering.take(List.of(usage), asked.at());
        if (!taken.flaws().isEmpty()) {
            throw new IllegalStateException("The vault is not believed: " + taken.flaws());
        }
        copies.put(server, new Copy(asked.at(), before.gigabytes() + Long.parseLong(step.text("grows", "0"))));
        return Ruling.granted(usage);
    }

    private Ruling<?> announces(Plot plot, Script.Step step, Asked asked) {
        var from = asked.at().plus(Duration.parse(step.text("in")));
        var time = new Interval(from, from.plus(Duration.parse(step.text("lasts"))));
        var service = plot.service();
        return maintaining.announce(
                service.account(), new Maintaining.Plan(service.id(), time, step.text("reason")), asked);
    }

    /** An outage is noted by one supervisor and, unless it is left to wait, approved by another. */
    private Ruling<?> notes(Plot plot, Script.Step step, Asked asked) {
        var service = plot.service();
        var from = asked.at().minus(Duration.parse(step.text("began-before")));
        var to = from.plus(Duration.parse(step.text("lasted")));
        var wish = new OutageWish(service.id(), from, to, Effect.DOWN, step.text("reason"), null);
        var proposed = noting.propose(service.account(), wish, asked);
        var other = step.text("approved-by", "");
        return other.isEmpty()
                ? proposed
                : proposed.flatMap(it ->
                        proposing.approve(service.account(), it.id(), Asked.now(cast.caller(other, ""), asked.at())));
    }
}
