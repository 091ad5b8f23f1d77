package onus.settlement.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** Amounts and percentages are decimal strings, so that no reader makes a binary fraction of them; counts are numbers. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,12})?");
    private static final int MOST = 1_000_000_000;

    private Numbers() {}

    private static BigDecimal decimal(JsonNode node, Place place, String kind) {
        if (!node.isString() || !DECIMAL.matcher(node.asString()).matches()) {
            throw place.expected(kind);
        }
        return new BigDecimal(node.asString());
    }

    static final class OfMoney implements Form<Money> {
        @Override
        public Money read(JsonNode node, Place place) {
            var amount = decimal(node, place, "money");
            if (amount.scale() > place.currency().getDecimalPlaces()) {
                throw place.expected("money");
            }
            return Money.of(place.currency(), amount, RoundingMode.UNNECESSARY);
        }

        @Override
        public JsonNode write(Money value) {
            return StringNode.valueOf(value.getAmount().toPlainString());
        }
    }

    static final class OfDecimal implements Form<BigDecimal> {
        @Override
        public BigDecimal read(JsonNode node, Place place) {
            return decimal(node, place, "decimal");
        }

        @Override
        public JsonNode write(BigDecimal value) {
            return StringNode.valueOf(value.toPlainString());
        }
    }

    static final class OfCount implements Form<Integer> {
        @Override
        public Integer read(JsonNode node, Place place) {
            if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < 0 || node.asInt() > MOST) {
                throw place.expected("count");
            }
            return node.asInt();
        }

        @Override
        public JsonNode write(Integer value) {
            return IntNode.valueOf(value);
        }
    }

    static final class OfLong implements Form<Long> {
        @Override
        public Long read(JsonNode node, Place place) {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                throw place.expected("count");
            }
            return node.asLong();
        }

        @Override
        public JsonNode write(Long value) {
            return LongNode.valueOf(value);
        }
    }
}
