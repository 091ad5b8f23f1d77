package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onus.contract.TicketKind;
import onus.contract.Topic;
import onus.customer.ServiceKind;
import onus.incident.FindingOutcome;
import onus.incident.Refusal;
import onus.people.WhyNot;
import onus.plan.PlanRefusal;
import onus.reason.Coded;
import onus.reason.Language;
import onus.settlement.Evaluation;
import onus.ticket.TicketRefusal;
import onus.uptime.care.CareResult;
import onus.uptime.outage.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTextsTest {

    private static final Pattern SAID = Pattern.compile("(?:\\bw|words|words\\(\\))\\.say\\(\"([a-z0-9.-]+[a-z0-9])\"");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) {
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(Language.EN).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceKeepsItsPlaces(Language language) {
        var english = texts(Language.EN);
        texts(language)
                .forEach((key, text) ->
                        assertThat(places(text)).as("%s in %s", key, language).isEqualTo(places(english.get(key))));
    }

    @Test
    void everySentenceAPageSaysExists() throws IOException {
        assertThat(texts(Language.EN).stringPropertyNames()).containsAll(said());
    }

    @Test
    void everyCodeAPageShowsHasAWord() {
        assertThat(texts(Language.EN).stringPropertyNames())
                .containsAll(keys("denied", Refusal.values()))
                .containsAll(keys("denied", TicketRefusal.values()))
                .containsAll(keys("denied", PlanRefusal.values()))
                .containsAll(keys("denied", WhyNot.values()))
                .containsAll(keys("done", Done.values()))
                .containsAll(keys("kind", TicketKind.values()))
                .containsAll(keys("help", TicketKind.values()))
                .containsAll(keys("topic", Topic.values()))
                .containsAll(keys("service", ServiceKind.values()))
                .containsAll(keys("finding", FindingOutcome.values()))
                .containsAll(keys("method", onus.billing.PaymentMethod.values()))
                .containsAll(keys("proposal", onus.customer.ProposalKind.values()))
                .containsAll(keys("proposal.state", onus.customer.ProposalAnswer.values()))
                .containsAll(keys("credit", onus.billing.CreditReason.values()))
                .containsAll(keys("uptime.what", Happening.What.values()))
                .containsAll(keys("care.result", CareResult.values()))
                .containsAll(keys("item", onus.billing.document.Item.values()))
                .containsAll(Evaluation.questions().stream()
                        .map(it -> "question." + it)
                        .toList());
    }

    private static Set<String> said() throws IOException {
        var all = new TreeSet<String>();
        for (var root : new String[] {"src/main/jte", "src/main/java/onus/web"}) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    SAID.matcher(Files.readString(file))
                            .results()
                            .map(it -> it.group(1))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    private static Iterable<String> keys(String set, Coded... codes) {
        return Arrays.stream(codes).map(it -> set + "." + it.code()).toList();
    }

    private static Set<String> places(Object text) {
        var all = new TreeSet<String>();
        Stream<MatchResult> found = PLACE.matcher(text.toString()).results();
        found.forEach(it -> all.add(it.group(1)));
        return all;
    }

    private static Properties texts(Language language) {
        var texts = new Properties();
        var file = "/texts/" + language.code() + "/pages.properties";
        try (var in = Objects.requireNonNull(PagesTextsTest.class.getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
