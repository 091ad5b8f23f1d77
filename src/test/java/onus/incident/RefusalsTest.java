package onus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import onus.contract.TicketKind;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.reason.Value;
import onus.ticket.TicketRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

    private static final Map<String, Value> FACTS = Map.of(
            "kind",
            Value.Code.of("kind", TicketKind.CHANGE),
            "days",
            new Value.Count(2),
            "title",
            new Value.Name("Power cut"),
            "since",
            new Value.Moment(Instant.EPOCH, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalHasItsSentenceInEveryLanguage(Language language) {
        var phrases = Phrases.in(language);
        assertThat(refusals())
                .allSatisfy(it -> assertThat(phrases.say(it.sentence(), FACTS))
                        .isNotBlank()
                        .doesNotContain("{"));
    }

    private static Stream<Because> refusals() {
        return Stream.of(
                        Stream.of(Refusal.values())
                                .map(it -> Because.of(it.clause()).point(it.code())),
                        Stream.of(TicketRefusal.values()).map(TicketRefusal::because),
                        Stream.of(TicketKind.CHANGE, TicketKind.FAILURE)
                                .map(it -> Because.of("plans." + it.code()).point("missing")))
                .flatMap(it -> it);
    }
}
