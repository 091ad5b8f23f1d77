package onus.desk.receipt;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import onus.reason.Because;
import onus.reason.Coded;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.reason.Value;
import org.joda.money.Money;

/** The words of a receipt in one language, for a reader in one zone. */
record Words(Language language, ZoneId zone, Phrases receipt, Phrases reasons) {

    static Words in(Language language, ZoneId zone) {
        return new Words(language, zone, Phrases.in(language, "receipt"), Phrases.in(language));
    }

    String say(String key) {
        return receipt.say(key, Map.of());
    }

    String say(String key, Map<String, Value> facts) {
        return receipt.say(key, facts);
    }

    String of(String set, Coded code) {
        return say(set + "." + code.code());
    }

    String code(String set, Coded code) {
        return receipt.say(Value.Code.of(set, code));
    }

    String money(Money money) {
        return receipt.say(new Value.Amount(money));
    }

    String length(Duration duration) {
        return receipt.say(new Value.Length(duration));
    }

    String at(Instant instant) {
        return receipt.say(moment(instant));
    }

    Value moment(Instant instant) {
        return new Value.Moment(instant, zone);
    }

    String because(Because because) {
        return reasons.say(because);
    }
}
