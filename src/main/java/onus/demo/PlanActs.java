package onus.demo;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.billing.Paying;
import onus.billing.PaymentMethod;
import onus.billing.Register;
import onus.billing.month.MonthlyBilling;
import onus.calendar.Interval;
import onus.clock.duty.Rota;
import onus.contract.Channel;
import onus.contract.TicketKind;
import onus.customer.Proposing;
import onus.people.Asked;
import onus.people.Caller;
import onus.plan.ActionWish;
import onus.plan.PlanWish;
import onus.plan.Subscribing;
import onus.plan.Units;
import onus.platform.BusinessClock;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.Entitlement.By;
import onus.ticket.Line;
import onus.ticket.NewTicket;
import onus.ticket.Opening;
import onus.ticket.Ticket;
import onus.ticket.Writing;
import onus.uptime.backup.Metering;
import onus.uptime.backup.Usage;
import onus.uptime.outage.Effect;
import onus.uptime.outage.Noting;
import onus.uptime.outage.OutageWish;
import org.springframework.stereotype.Component;

/** What customers under a plan do in the demonstration, and what is done for them; a denied step is a mistake in the story. */
@Component
class PlanActs {

    static final String CONTRACT = "oktawave-pl";
    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final BusinessClock clock;
    private final Cast cast;
    private final Doors doors;

    PlanActs(BusinessClock clock, Cast cast, Doors doors) {
        this.clock = clock;
        this.cast = cast;
        this.doors = doors;
    }

    /** The doors that plans go through. */
    @Component
    record Doors(
            Transactions transactions,
            Subscribing subscribing,
            Opening opening,
            Writing writing,
            Units units,
            Noting noting,
            Proposing proposing,
            Metering metering,
            MonthlyBilling billing,
            Register register,
            Paying paying,
            Rota rota) {}

    /** Has the price told and orders exactly that. */
    void orders(String customer, String plan, String... servers) {
        var asked = asked(cast.owner(customer));
        var account = cast.customer(customer).account();
        var wanted = Arrays.stream(servers)
                .map(it -> cast.service(customer, it).id())
                .collect(Collectors.toSet());
        var told = granted(doors.subscribing().tell(account, new PlanWish(plan, Set.copyOf(wanted)), asked));
        granted(doors.subscribing()
                .order(account, told.offer().id(), told.offer().price().gross(), asked));
    }

    /** Orders a change with these actions. */
    Ticket asksFor(String customer, String server, String subject, String... actions) {
        var wishes = Arrays.stream(actions).map(it -> new ActionWish(it, null)).toList();
        var service = cast.service(customer, server);
        return opened(
                customer,
                new NewTicket(service.id(), TicketKind.CHANGE, null, subject, subject + ".", Channel.PORTAL, wishes));
    }

    Ticket reports(String customer, String server, String subject) {
        var service = cast.service(customer, server);
        return opened(customer, new NewTicket(service.id(), TicketKind.FAILURE, null, subject, subject + "."));
    }

    private Ticket opened(String customer, NewTicket told) {
        var owner = cast.owner(customer);
        return granted(doors.opening().open(owner.account(), told, asked(owner)));
    }

    /** Answers, and does whatever a unit pays for. */
    void does(Ticket ticket, String words) {
        var asked = asked(cast.staff("marek@demo.onus.example"));
        granted(doors.writing().write(ticket.account(), ticket.id(), new Writing.Words(words, false), asked));
        doors.units().of(ticket.account(), ticket.id()).stream()
                .filter(it -> it.by() == By.UNIT)
                .forEach(it -> granted(
                        doors.units().finish(ticket.account(), new Units.Place(ticket.id(), it.position()), asked)));
    }

    /** An outage is noted by one supervisor and approved by another. */
    void breaks(String customer, String server, Interval down, String reason) {
        var service = cast.service(customer, server);
        var wish = new OutageWish(service.id(), down.from(), down.to(), Effect.DOWN, reason, null);
        var proposal =
                granted(doors.noting().propose(service.account(), wish, asked(cast.staff("nora@demo.onus.example"))));
        granted(doors.proposing()
                .approve(service.account(), proposal.id(), asked(cast.staff("tomas@demo.onus.example"))));
    }

    /** What the vault kept in a stretch of time, in whole gigabytes. */
    void keeps(String customer, String server, Interval time, long gigabytes) {
        var service = cast.service(customer, server);
        var usage = new Usage(
                service.account(),
                service.id(),
                "vault-krk",
                server + "-" + time.from(),
                time,
                gigabytes * 1_000_000_000L,
                true,
                "krk-1",
                "waw-1");
        if (!doors.metering().take(List.of(usage), clock.instant()).flaws().isEmpty()) {
            throw new IllegalStateException("The vault of " + customer + " is not believed");
        }
    }

    UUID drafts(YearMonth month) {
        return granted(doors.billing().begin(CONTRACT, month, asked(cast.staff("billing-pl@demo.onus.example"))))
                .id();
    }

    void issues(UUID run) {
        granted(doors.billing().issue(run, asked(cast.staff("billing-pl@demo.onus.example"))));
    }

    /** Pays whatever is open. */
    void pays(String customer) {
        var account = cast.customer(customer).account();
        var asked = asked(cast.staff("billing-pl@demo.onus.example"));
        var day = asked.at().atZone(WARSAW).toLocalDate();
        doors
                .transactions()
                .inAccount(account, () -> doors.register().list(new Register.Wanted(account, null, null), null, 50))
                .stream()
                .filter(it -> it.kind().equals("invoice") && it.open().isPositive())
                .forEach(it -> granted(doors.paying()
                        .pay(
                                account,
                                it.number(),
                                new Paying.Received(it.open(), PaymentMethod.TRANSFER, day, it.number(), it.number()),
                                asked)));
    }

    /** Somebody of the technicians can be called in this time. */
    void watches(String email, int rank, Interval time) {
        var person = cast.staff(email).person();
        var shift = new Rota.Wanted(Line.TECHNICIANS, person, rank, time.from(), time.to());
        if (doors.rota()
                .enter(shift, asked(cast.staff("nora@demo.onus.example")))
                .isEmpty()) {
            throw new IllegalStateException("Two are on duty at once: " + email);
        }
    }

    private Asked asked(Caller by) {
        return Asked.now(by, clock.instant());
    }

    private static <T> T granted(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Granted<T>(var result) -> result;
            case Ruling.Denied<T> denied ->
                throw new IllegalStateException("denied: " + denied.why() + " " + denied.because());
        };
    }
}
