package onus.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import onus.contract.text.FlawTexts;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.settlement.KeptVerdicts;
import org.jspecify.annotations.Nullable;
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

    /**
     * What is wrong with one field.
     *
     * @param path the same place as people write it, {@code versions[0].terms.payment}; only in contracts, like line and column
     * @param line counted from 1
     * @param column counted from 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            String pointer,
            String detail,
            @Nullable String path,
            @Nullable Integer line,
            @Nullable Integer column) {}

    /** One clause that said no. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Reason(String clause, String says, JsonNode facts) {}

    static ProblemBody of(Problem problem, URI instance, Language language) {
        var kind = problem.kind();
        return new ProblemBody(
                kind.type(),
                Wording.say(language, "title." + kind.code()),
                kind.status().value(),
                detail(problem, language),
                instance,
                problem.reason(),
                problem.errors().stream().map(it -> told(it, language)).toList(),
                problem.because().stream().map(it -> told(it, language)).toList());
    }

    /** A refusal's own sentence is that of the clause that refused. */
    private static String detail(Problem problem, Language language) {
        return Wording.says(language, "problem." + problem.reason(), problem.facts())
                .or(() -> problem.because().stream().findFirst().map(Phrases.in(language)::say))
                .orElseGet(
                        () -> Wording.say(language, "problem." + problem.kind().code()));
    }

    private static FieldError told(Wrong wrong, Language language) {
        var flaw = wrong.flaw();
        if (flaw != null) {
            var place = flaw.place();
            return new FieldError(
                    wrong.pointer(), FlawTexts.say(flaw, language), flaw.path(), place.line(), place.column());
        }
        var detail = Wording.says(language, "field." + wrong.what(), wrong.facts())
                .orElseGet(() -> Wording.say(language, "problem.invalid"));
        return new FieldError(wrong.pointer(), detail, null, null, null);
    }

    private static Reason told(Because because, Language language) {
        return new Reason(because.clause(), Phrases.in(language).say(because), KeptVerdicts.facts(because));
    }
}
