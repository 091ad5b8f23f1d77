package onus.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onus.contract.Contracts;
import onus.customer.Deciding;
import onus.customer.Service;
import onus.journal.Thing;
import onus.platform.Transactions;
import onus.settlement.PlanFee;

/** Gives accounts of tests a plan and covered servers, without the way of an order. */
public record Subscribed(Beans beans) {

    private static final UUID OWNER = new UUID(0, 9);

    /** Where the rooms' doors are found. */
    public interface Beans {
        <B> B the(Class<B> type);
    }

    /** The account has a plan from an instant on. */
    public void to(String plan, UUID account, Instant at) {
        beans.the(Transactions.class).inAccount(account, () -> {
            beans.the(Subscriptions.class).begin(account, "oktawave-pl", at);
            var version = beans.the(Contracts.class)
                    .find("oktawave-pl")
                    .orElseThrow()
                    .at(at)
                    .orElseThrow();
            var question = new PlanFee(plan, YearMonth.from(version.dayOf(at)), List.of(), null, null);
            var verdict = beans.the(Deciding.class)
                    .keep(
                            new Thing(account, SubscriptionHeads.THING, account),
                            Deciding.Made.of(question, version),
                            at);
            var step = new Step(UuidCreator.getTimeOrderedEpoch(), plan, at, version.dayOf(at), null);
            beans.the(Steps.class).add(account, step, verdict, new Hand(OWNER, at));
        });
    }

    /** The plan covers a server from an instant on. */
    public void covering(Service server, Instant since) {
        beans.the(Transactions.class).inAccount(server.account(), () -> {
            var day = since.atZone(java.time.ZoneId.of("Europe/Warsaw")).toLocalDate();
            var cover = new Cover(UuidCreator.getTimeOrderedEpoch(), server.id(), since, day, null, null);
            beans.the(Covers.class).add(server.account(), cover, null, OWNER);
        });
    }
}
