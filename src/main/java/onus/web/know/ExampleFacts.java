package onus.web.know;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Facts to begin with: one example for each question, which also says which fields the question has. */
final class ExampleFacts {

    private final ObjectNode all;

    ExampleFacts() {
        try (var in = Objects.requireNonNull(ExampleFacts.class.getResourceAsStream("examples.json"))) {
            all = (ObjectNode) JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode of(String question) {
        return (ObjectNode) all.required(question);
    }
}
