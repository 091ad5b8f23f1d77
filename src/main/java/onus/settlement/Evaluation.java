package onus.settlement;

import java.time.DateTimeException;
import java.util.List;
import onus.contract.Contracts;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import onus.settlement.line.Reasons;
import onus.settlement.line.Unreadable;
import onus.settlement.line.Unreadable.Wrong;
import onus.settlement.line.WhatIf;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The contract calculator: one JSON object asks, one answers. It touches no data and never throws at a line. */
public final class Evaluation {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Contracts contracts;
    private final @Nullable String usual;
    private final WhatIf whatIf = new WhatIf();

    public Evaluation(Contracts contracts) {
        this(contracts, null);
    }

    /** Questions that name no contract are asked of the usual one. */
    public Evaluation(Contracts contracts, @Nullable String usual) {
        this.contracts = contracts;
        this.usual = usual;
    }

    /** The names of all questions. */
    public static List<String> questions() {
        return List.copyOf(Asked.names());
    }

    /** Whether a reply is an error and not an answer. */
    public static boolean isError(JsonNode reply) {
        return reply.has("error");
    }

    /** Answers one line with one line, without a line end. */
    public String evaluate(String jsonLine, Language language) {
        return MAPPER.writeValueAsString(reply(jsonLine, language));
    }

    /** Answers one line; {@link #isError} tells whether it was refused. */
    public ObjectNode reply(String jsonLine, Language language) {
        try {
            return evaluate(MAPPER.readTree(jsonLine), language);
        } catch (JacksonException _) {
            return refused(new Unreadable(Wrong.INVALID, "", Because.of("input").point("json")), language);
        }
    }

    /** Answers a line that is already a tree. */
    public ObjectNode evaluate(JsonNode line, Language language) {
        var reply = JsonNodeFactory.instance.objectNode();
        if (line.has("id")) {
            reply.set("id", line.get("id"));
        }
        return reply.setAll(decided(line, language));
    }

    private ObjectNode decided(JsonNode line, Language language) {
        try {
            var request = Request.of(named(line), contracts);
            return answer(request.asked(), request.verdict(whatIf), language);
        } catch (Unreadable wrong) {
            return refused(wrong, language);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException _) {
            return refused(
                    new Unreadable(Wrong.INVALID, "/facts", Because.of("input").point("beyond")), language);
        }
    }

    private JsonNode named(JsonNode line) {
        return usual != null && line instanceof ObjectNode object && !object.has("contract")
                ? object.put("contract", usual)
                : line;
    }

    private static ObjectNode answer(Asked<?, ?> asked, Verdict<?> verdict, Language language) {
        var reply = JsonNodeFactory.instance.objectNode();
        switch (verdict) {
            case Verdict.Decided<?>(var answer, var because) -> {
                reply.set("answer", asked.answer(answer));
                reply.set("because", told(because, language));
            }
            case Verdict.Refused<?>(var code, var because) -> {
                var error = reply.putObject("error").put("code", code.code());
                if (code == Verdict.Refusal.CONTRADICTION) {
                    error.put("pointer", "/facts");
                } else {
                    error.put("clause", because.clause());
                }
                error.put("says", Phrases.in(language).say(because));
            }
        }
        return reply;
    }

    private static ObjectNode refused(Unreadable wrong, Language language) {
        var reply = JsonNodeFactory.instance.objectNode();
        reply.putObject("error")
                .put("code", wrong.code().code())
                .put("pointer", wrong.pointer())
                .put("says", Phrases.in(language).say(wrong.because()));
        return reply;
    }

    private static ArrayNode told(List<Because> because, Language language) {
        var steps = JsonNodeFactory.instance.arrayNode(because.size());
        var phrases = Phrases.in(language);
        for (var step : because) {
            var facts = Reasons.write(step);
            steps.addObject()
                    .put("clause", step.clause())
                    .put("says", phrases.say(step))
                    .set("facts", facts.get("facts"));
        }
        return steps;
    }
}
