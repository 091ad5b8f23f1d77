package onus.channel;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the letter of an occasion from the facts as they are now. */
@Component
class Letters {

    private final OfferLetters offers;
    private final IncidentLetters incidents;
    private final MoneyLetters money;
    private final StandingLetters standings;
    private final UptimeLetters uptimes;
    private final KnownLetters known;
    private final TouchLetters touches;
    private final MergerLetters merged;

    Letters(
            OfferLetters offers,
            IncidentLetters incidents,
            MoneyLetters money,
            StandingLetters standings,
            UptimeLetters uptimes,
            KnownLetters known,
            TouchLetters touches,
            MergerLetters merged) {
        this.uptimes = uptimes;
        this.offers = offers;
        this.incidents = incidents;
        this.money = money;
        this.standings = standings;
        this.known = known;
        this.touches = touches;
        this.merged = merged;
    }

    /** Empty if meanwhile there is nothing to tell. */
    Optional<Letter> write(Occasion it) {
        return switch (it.kind()) {
            case ANNOUNCEMENT -> Optional.of(offers.announcement(it));
            case ORDER -> Optional.of(offers.order(it));
            case QUOTE -> Optional.of(offers.quote(it));
            case QUOTE_ENDING -> offers.quoteEnding(it);
            case QUOTE_CLOSED -> Optional.of(offers.quoteClosed(it));
            case DIAGNOSIS_BEGUN -> Optional.of(incidents.begun(it));
            case FINDING -> Optional.of(incidents.finding(it));
            case WITHDRAWAL, RELEASE -> Optional.of(incidents.withdrawal(it));
            case WORK -> Optional.of(incidents.work(it));
            case OBJECTION -> Optional.of(incidents.objection(it));
            case REPLY -> Optional.of(incidents.reply(it));
            case MERGED -> Optional.of(merged.merged(it));
            case INVOICE -> Optional.of(money.invoice(it));
            case CREDIT_NOTE -> Optional.of(money.creditNote(it));
            case REMINDER -> money.reminder(it);
            case LAPSE -> money.lapse(it);
            case PAYMENT -> Optional.of(money.payment(it));
            case TOUCH, TOUCH_LIFTED -> Optional.of(touches.told(it));
            case STANDING -> Optional.of(standings.standing(it));
            case MAINTENANCE, MAINTENANCE_CANCELLED -> Optional.of(uptimes.maintenance(it));
            case STOP -> uptimes.stop(it);
            case COMPENSATION -> Optional.of(uptimes.compensation(it));
            case KNOWN_INCIDENT -> known.incident(it);
        };
    }
}
