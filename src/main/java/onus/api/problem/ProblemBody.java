package onus.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.settlement.KeptVerdicts;
import tools.jackson.databind.JsonNode;

/** A problem as it is read outside (RFC 9457), in one language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        URI type,
        String title,
        int status,
        String detail,
        URI instance,
        String code,
        List<FieldError> errors,
        List<Reason> because) {

    /** What is wrong with one field. */
    public record FieldError(String pointer, String detail) {}

    /** One clause that said no. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Reason(String clause, String says, JsonNode facts) {}

    static ProblemBody of(Problem problem, URI instance, Language language) {
        var kind = problem.kind();
        return new ProblemBody(
                kind.type(),
                Wording.say(language, "title." + kind.code()),
                kind.status().value(),
                Wording.says(language, "problem." + problem.reason(), problem.facts())
                        .orElseGet(() -> Wording.say(language, "problem." + kind.code())),
                instance,
                problem.reason(),
                problem.errors().stream().map(it -> told(it, language)).toList(),
                problem.because().stream().map(it -> told(it, language)).toList());
    }

    private static FieldError told(Wrong wrong, Language language) {
        var detail = Wording.says(language, "field." + wrong.what(), wrong.facts())
                .orElseGet(() -> Wording.say(language, "problem.invalid"));
        return new FieldError(wrong.pointer(), detail);
    }

    private static Reason told(Because because, Language language) {
        return new Reason(because.clause(), Phrases.in(language).say(because), KeptVerdicts.facts(because));
    }
}
