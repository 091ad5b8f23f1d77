package onus.settlement.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import onus.calendar.Interval;
import onus.calendar.Intervals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Instants are ISO 8601 with offset and written in UTC; dates and months are local to the contract's zone. */
final class Times {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Times() {}

    private static String text(JsonNode node, Place place, String kind) {
        if (!node.isString()) {
            throw place.expected(kind);
        }
        return node.asString();
    }

    private static void withinReason(int year, Place place) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw place.invalid("year");
        }
    }

    static final class OfInstant implements Form<Instant> {
        @Override
        public Instant read(JsonNode node, Place place) {
            var text = text(node, place, "instant");
            try {
                var at = IsoInstant.parse(text);
                withinReason(at.getYear(), place);
                return at.toInstant();
            } catch (DateTimeException _) {
                throw place.expected("instant");
            }
        }

        @Override
        public JsonNode write(Instant value) {
            return StringNode.valueOf(value.toString());
        }
    }

    static final class OfDate implements Form<LocalDate> {
        @Override
        public LocalDate read(JsonNode node, Place place) {
            var text = text(node, place, "date");
            try {
                var date = LocalDate.parse(text);
                withinReason(date.getYear(), place);
                return date;
            } catch (DateTimeException _) {
                throw place.expected("date");
            }
        }

        @Override
        public JsonNode write(LocalDate value) {
            return StringNode.valueOf(value.toString());
        }
    }

    static final class OfMonth implements Form<YearMonth> {
        @Override
        public YearMonth read(JsonNode node, Place place) {
            var text = text(node, place, "month");
            try {
                var month = YearMonth.parse(text);
                withinReason(month.getYear(), place);
                return month;
            } catch (DateTimeException _) {
                throw place.expected("month");
            }
        }

        @Override
        public JsonNode write(YearMonth value) {
            return StringNode.valueOf(value.toString());
        }
    }

    /** Pairs of instants, {@code [[from, to], …]}, in any order. */
    static final class OfIntervals implements Form<Intervals> {
        private final OfInstant instant = new OfInstant();

        @Override
        public Intervals read(JsonNode node, Place place) {
            if (!node.isArray()) {
                throw place.expected("intervals");
            }
            var any = new ArrayList<Interval>(node.size());
            for (int i = 0; i < node.size(); i++) {
                any.add(interval(node.get(i), place.at(i)));
            }
            return Intervals.united(any);
        }

        private Interval interval(JsonNode pair, Place place) {
            if (!pair.isArray() || pair.size() != 2) {
                throw place.expected("interval");
            }
            var from = instant.read(pair.get(0), place.at(0));
            var to = instant.read(pair.get(1), place.at(1));
            if (to.isBefore(from)) {
                throw place.endsBeforeStart();
            }
            return new Interval(from, to);
        }

        @Override
        public JsonNode write(Intervals value) {
            var pairs = JsonNodeFactory.instance.arrayNode();
            for (var part : value.parts()) {
                pairs.addArray().add(part.from().toString()).add(part.to().toString());
            }
            return pairs;
        }
    }
}
