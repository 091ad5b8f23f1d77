package onus.web.know;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.contract.Contracts;
import onus.people.Allowed;
import onus.reason.Language;
import onus.settlement.Evaluation;
import onus.web.Form;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets anybody ask a contract a question. Everything asked stands in the address, so an answer can be shared. */
@Controller
class Calculator {

    private static final int LONGEST = 20_000;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Contracts contracts;
    private final Evaluation evaluation;
    private final ExampleFacts examples = new ExampleFacts();
    private final Pages pages;

    Calculator(Contracts contracts, Pages pages) {
        this.contracts = contracts;
        this.evaluation = new Evaluation(contracts);
        this.pages = pages;
    }

    @GetMapping("/calculator")
    @Allowed(anyone = true)
    View show(Visit visit, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var question = form.chosenOf("question", Evaluation.questions());
        var example = examples.of(question);
        var contract = form.ticked("contract")
                ? form.chosenOf("contract", contracts.keys())
                : selling(question, example).orElse(contracts.keys().getFirst());
        boolean asked = form.ticked("ask");
        var line = line(form, contract, question, example);
        var reply = asked ? evaluation.evaluate(line, visit.words().language()) : null;
        return pages.show(
                visit,
                "know/calculator",
                new CalculatorSheet(
                        contracts.keys(),
                        Evaluation.questions(),
                        contract,
                        question,
                        inputs(form, question, example),
                        pretty(line),
                        reply == null ? null : Reply.of(reply)));
    }

    /** A contract that answers the example: nobody begins with what is not sold. */
    private Optional<String> selling(String question, ObjectNode example) {
        return contracts.keys().stream()
                .filter(it -> !Evaluation.isError(
                        evaluation.evaluate(line(Form.of(Map.of()), it, question, example), Language.EN)))
                .findFirst();
    }

    /** The question as a line; the facts are those pasted, else those of the fields. */
    private static ObjectNode line(Form form, String contract, String question, ObjectNode example) {
        var line = MAPPER.createObjectNode();
        line.put("contract", contract).put("question", question);
        var pasted = form.typed("facts");
        line.set("facts", pasted.isBlank() ? filled(form, example) : parsed(pasted));
        return line;
    }

    private static JsonNode filled(Form form, ObjectNode example) {
        if (!form.ticked("ask")) {
            return example;
        }
        var facts = MAPPER.createObjectNode();
        example.properties().forEach(it -> {
            var typed = form.typed("f-" + it.getKey()).strip();
            if (!typed.isEmpty()) {
                facts.set(
                        it.getKey(),
                        it.getValue().isString() ? MAPPER.getNodeFactory().stringNode(typed) : parsed(typed));
            }
        });
        return facts;
    }

    /** What cannot be read goes on as text: the calculator says what is wrong with it. */
    private static JsonNode parsed(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            return MAPPER.getNodeFactory().stringNode(text);
        }
    }

    private static List<CalculatorSheet.Input> inputs(Form form, String question, ObjectNode example) {
        return example.properties().stream()
                .map(it -> {
                    var own = it.getValue().isString() ? it.getValue().asString() : pretty(it.getValue());
                    var typed = form.ticked("ask") ? form.typed("f-" + it.getKey()) : own;
                    return new CalculatorSheet.Input(
                            it.getKey(), typed, it.getValue().isContainer(), FactChoices.of(question, it.getKey()));
                })
                .toList();
    }

    private static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
