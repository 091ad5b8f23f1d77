package onus.incident;

import java.util.Map;
import onus.consent.Stopping;
import onus.offer.Offering;
import onus.people.Asked;
import onus.reason.Ruling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes an incident back: anybody before work begins, a consumer until the right of withdrawal ends. What was left unfinished costs nothing. */
@Component
public class Withdrawing {

    private final Moving moving;
    private final Offering offering;
    private final Pricing pricing;
    private final Settling settling;
    private final WithdrawalRight right;
    private final Stopping stopping;
    private final ApplicationEventPublisher events;

    Withdrawing(
            Moving moving,
            Offering offering,
            Pricing pricing,
            Settling settling,
            WithdrawalRight right,
            Stopping stopping,
            ApplicationEventPublisher events) {
        this.moving = moving;
        this.offering = offering;
        this.pricing = pricing;
        this.settling = settling;
        this.right = right;
        this.stopping = stopping;
        this.events = events;
    }

    public Ruling<Incident> withdraw(Key key, Asked asked) {
        return moving.change(
                key,
                asked,
                dossier -> moving.answer(dossier, command(dossier, asked), asked)
                        .map(to -> {
                            pricing.open(dossier).ifPresent(it -> offering.withdraw(it, asked.person(), asked.at()));
                            var withdrawn = moving.enter(dossier, to, asked, Map.of("withdrawn", true));
                            events.publishEvent(new IncidentWithdrawn(dossier.key(), asked.at()));
                            var settled = settling.settle(withdrawn, asked).incident();
                            stopping.under(settled.account(), settled.ticket(), asked.at());
                            return settled;
                        }));
    }

    private Command command(Dossier dossier, Asked asked) {
        return new Command.Withdraw(right.stands(dossier.ticket(), dossier.incident(), dossier.version(), asked.at()));
    }
}
