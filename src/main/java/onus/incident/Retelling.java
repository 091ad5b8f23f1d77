package onus.incident;

import java.util.Map;
import onus.offer.Offering;
import onus.people.Asked;
import onus.reason.Ruling;
import org.springframework.stereotype.Component;

/** Tells the price of a diagnosis again after the announcement before ran out. */
@Component
class Retelling {

    private final Moving moving;
    private final Incidents incidents;
    private final Offering offering;
    private final Pricing pricing;

    Retelling(Moving moving, Incidents incidents, Offering offering, Pricing pricing) {
        this.moving = moving;
        this.incidents = incidents;
        this.offering = offering;
        this.pricing = pricing;
    }

    /** Denied where the contract no longer sells it; then the old announcement just ends. */
    Ruling<Dossier> tellAnew(Dossier dossier, Asked asked) {
        pricing.open(dossier).ifPresent(it -> offering.expire(it, asked.at()));
        return pricing.price(
                        dossier.key().account(),
                        dossier.version(),
                        dossier.incident().claim(),
                        asked.at())
                .flatMap(priced -> {
                    var until = priced.answer().validUntil();
                    return moving.answer(dossier, new Command.Announce(until), asked)
                            .map(to -> {
                                var offer = pricing.tell(priced, dossier.ticket(), asked);
                                incidents.announced(dossier.incident(), offer.id());
                                return moving.enter(
                                        dossier,
                                        to,
                                        asked,
                                        Map.of("offer", offer.id().toString()));
                            });
                });
    }
}
