package onus.api.reply;

import java.time.Instant;
import java.util.List;
import onus.journal.Decision;
import onus.journal.Verdicts;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.settlement.KeptVerdicts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision as it is read outside: what was asked, what was answered, and why, in the reader's language.
 *
 * @param contract the version that decided, such as {@code ovh-fr@2010-06-14}
 */
public record DecidedBody(
        String question, JsonNode facts, JsonNode answer, List<Step> because, String contract, Instant at) {

    /** A clause that spoke, its sentence, and the facts it spoke about. */
    public record Step(String clause, String says, JsonNode facts) {
        public static Step of(Because because, Language language) {
            return new Step(because.clause(), Phrases.in(language).say(because), KeptVerdicts.facts(because));
        }
    }

    public static DecidedBody of(Verdicts.Kept kept, Language language) {
        return of(kept.decision(), kept.at(), language);
    }

    public static DecidedBody of(Decision decision, Instant at, Language language) {
        return new DecidedBody(
                decision.question(),
                JsonMapper.shared().readTree(decision.facts()),
                JsonMapper.shared().readTree(decision.answer()),
                KeptVerdicts.because(decision).stream()
                        .map(it -> Step.of(it, language))
                        .toList(),
                decision.contract() + "@" + decision.version(),
                at);
    }
}
