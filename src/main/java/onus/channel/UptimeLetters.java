package onus.channel;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Customers;
import onus.customer.Service;
import onus.customer.Services;
import onus.reason.Value;
import onus.uptime.compensation.Proofs;
import onus.uptime.outage.Maintaining;
import onus.uptime.outage.Maintenance;
import onus.uptime.stop.Stop;
import org.springframework.stereotype.Component;

/** Letters about servers: work that is announced, when they are not meant to run, and what a month gives back. */
@Component
class UptimeLetters {

    private final Letterheads heads;
    private final Customers customers;
    private final Services services;
    private final Agreements agreements;
    private final Maintaining maintaining;
    private final onus.uptime.stop.Stopping stopping;
    private final Proofs proofs;

    UptimeLetters(
            Letterheads heads,
            Customers customers,
            Services services,
            Agreements agreements,
            Maintaining maintaining,
            onus.uptime.stop.Stopping stopping,
            Proofs proofs) {
        this.heads = heads;
        this.customers = customers;
        this.services = services;
        this.agreements = agreements;
        this.maintaining = maintaining;
        this.stopping = stopping;
        this.proofs = proofs;
    }

    /** When, what for, and whether the contract lets that time out of the downtime. */
    Letter maintenance(Occasion it) {
        return it.kind() == NoticeKind.MAINTENANCE_CANCELLED ? cancelled(it) : announced(it);
    }

    private Letter announced(Occasion it) {
        var work = work(it.account(), it.thing());
        var version = terms(work);
        return draft(work, version)
                .say("maintenance.lead")
                .quote(work.reason())
                .say(counts(work, version))
                .link("maintenance.next")
                .letter("maintenance.subject");
    }

    /** That it will not take place then, why, and when it does if it was moved. */
    private Letter cancelled(Occasion it) {
        var work = work(it.account(), it.thing());
        var version = terms(work);
        var cancelled = Objects.requireNonNull(work.cancelled());
        var draft = draft(work, version).say("maintenance.cancelled.lead").quote(cancelled.reason());
        var movedTo = cancelled.movedTo();
        if (movedTo != null) {
            var instead = work(it.account(), movedTo);
            draft.fact("from", new Value.Moment(instead.time().from(), version.zone()))
                    .fact("to", new Value.Moment(instead.time().to(), version.zone()))
                    .say("maintenance.moved");
        }
        return draft.link("maintenance.next").letter("maintenance.cancelled.subject");
    }

    private Maintenance work(UUID account, UUID maintenance) {
        return maintaining
                .find(account, maintenance)
                .orElseThrow(() -> new IllegalStateException("No maintenance " + maintenance));
    }

    private ContractVersion terms(Maintenance work) {
        var service = services.find(work.account(), work.service()).orElseThrow();
        return agreements
                .inForce(service, work.time().from())
                .orElseThrow(() -> new IllegalStateException("No terms for " + service.reference()));
    }

    private Draft draft(Maintenance work, ContractVersion version) {
        var service = services.find(work.account(), work.service()).orElseThrow();
        return new Draft(about(service, version))
                .fact("service", new Value.Name(service.name()))
                .fact("from", new Value.Moment(work.time().from(), version.zone()))
                .fact("to", new Value.Moment(work.time().to(), version.zone()));
    }

    private static String counts(Maintenance work, ContractVersion version) {
        return work.inTime(version) ? "maintenance.in-time" : "maintenance.late";
    }

    /** What the desk noted about when the server is meant to run; nothing if something else was said since. */
    Optional<Letter> stop(Occasion it) {
        return stopping.last(it.account(), it.thing()).map(this::noted);
    }

    private Letter noted(Stop stop) {
        var service = services.find(stop.account(), stop.service()).orElseThrow();
        var version = agreements
                .inForce(service, stop.at())
                .orElseThrow(() -> new IllegalStateException("No terms for " + service.reference()));
        var draft = new Draft(about(service, version))
                .fact("service", new Value.Name(service.name()))
                .fact("from", new Value.Moment(stop.from(), version.zone()));
        if (stop.to() != null) {
            draft.fact("to", new Value.Moment(stop.to(), version.zone()));
        }
        var kind = stop.retracted() ? "stop.off" : stop.to() == null ? "stop.open" : "stop.ends";
        draft.say(kind).quote(stop.reason());
        if (!stop.retracted()) {
            draft.say(counted(version) ? "stop.counts" : "stop.is-left-out");
        }
        return draft.say("stop.wrong").link("maintenance.next").letter("stop.subject");
    }

    /** Whether such time counts all the same. */
    private static boolean counted(ContractVersion version) {
        var terms = version.terms().uptime();
        return terms == null || !terms.onlyWhileExpectedUp();
    }

    /** The sums, the reasons, and where the proof is. */
    Letter compensation(Occasion it) {
        var proof = proofs.of(it.account(), it.thing())
                .orElseThrow(() -> new IllegalStateException("No compensation " + it.thing()));
        var compensation = proof.compensation();
        var given = compensation.given();
        var draft = new Draft(account(it.account(), it.thing(), proof.version()))
                .fact("plan", new Value.Name(compensation.plan()))
                .fact("from", new Value.Day(proof.days().from()))
                .fact("to", new Value.Day(proof.days().to().minusDays(1)))
                .fact("credit", new Value.Amount(given.credit()))
                .fact("penalty", new Value.Amount(given.penalty()))
                .say(compensation.revision() > 1 ? "compensation.again" : "compensation.lead");
        if (given.credit().isPositive()) {
            draft.say("compensation.credit");
        }
        if (given.penalty().isPositive()) {
            draft.say("compensation.penalty");
        }
        return draft.because(proof.because()).link("compensation.next").letter("compensation.subject");
    }

    private Letterhead about(Service service, ContractVersion version) {
        var page = heads.link("/services/" + service.reference() + "/uptime");
        var customer = customers.of(service.account());
        return new Letterhead(customer, version, service.reference(), service.name(), service.id(), page);
    }

    private Letterhead account(UUID account, UUID compensation, ContractVersion version) {
        var customer = customers.of(account);
        var page = heads.link("/customers/" + customer.reference() + "/compensations/" + compensation);
        return new Letterhead(customer, version, customer.reference(), customer.name(), account, page);
    }
}
