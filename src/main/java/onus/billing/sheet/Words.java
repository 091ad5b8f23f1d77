package onus.billing.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.reason.Value;
import org.joda.money.Money;

/** The words of a sheet in one language. */
record Words(Language language, Phrases sheet, Phrases reasons) {

    static Words in(Language language) {
        return new Words(language, Phrases.in(language, "billing"), Phrases.in(language));
    }

    String say(String key) {
        return sheet.say(key, Map.of());
    }

    String say(String key, Map<String, Value> facts) {
        return sheet.say(key, facts);
    }

    String say(LocalDate date) {
        return sheet.say(new Value.Day(date));
    }

    String say(Money money) {
        return sheet.say(new Value.Amount(money));
    }

    String percent(BigDecimal percent) {
        return sheet.say(new Value.Percent(percent));
    }

    String code(String set, String code) {
        return sheet.say(new Value.Code(set, code));
    }

    List<String> say(List<Because> because) {
        return because.stream().map(reasons::say).toList();
    }
}
