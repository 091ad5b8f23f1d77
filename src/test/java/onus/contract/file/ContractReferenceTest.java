package onus.contract.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** {@code docs/contract-reference.md} is written from the schemas: {@code ./mvnw test -Dtest=ContractReferenceTest -Dapprove=1}. */
class ContractReferenceTest {

    private static final Path PAPER = Path.of("docs/contract-reference.md");

    @Test
    @EnabledIfSystemProperty(named = "approve", matches = ".*")
    void aWriteTheReferenceAnew() throws Exception {
        Files.writeString(PAPER, written());
    }

    @Test
    void theReferenceIsWhatTheSchemasSay() throws Exception {
        assertThat(Files.readString(PAPER)).isEqualTo(written());
    }

    private static String written() throws Exception {
        var paper = new StringBuilder(Files.readString(Path.of("src/test/resources/contracts/reference-head.md")));
        paper.append("\n## A contract file\n");
        table(paper, SchemaFile.contract(), SchemaFile.contract().root());
        paper.append("\n## The terms of a version\n");
        sections(paper, SchemaFile.contract(), SchemaFile.contract().terms(), 3);
        paper.append("\n## A market file\n");
        table(paper, SchemaFile.market(), SchemaFile.market().root());
        sections(paper, SchemaFile.market(), SchemaFile.market().root(), 3);
        return paper.toString();
    }

    private static void sections(StringBuilder paper, SchemaFile schema, JsonNode node, int level) {
        node.path("properties").properties().forEach(it -> {
            var section = inner(schema, it.getValue());
            if (section.has("properties")) {
                paper.append("\n%s `%s`\n\n%s\n"
                        .formatted(
                                "#".repeat(level),
                                it.getKey(),
                                it.getValue().path("description").asString("")));
                table(paper, schema, section);
                sections(paper, schema, section, Math.min(level + 1, 5));
            }
        });
    }

    /** The keys inside: of the object, of the items of a list, of any named entry. */
    private static JsonNode inner(SchemaFile schema, JsonNode property) {
        var node = schema.resolved(property);
        if (node.has("items")) {
            return schema.resolved(node.get("items"));
        }
        return node.path("additionalProperties").isObject() ? schema.resolved(node.get("additionalProperties")) : node;
    }

    private static void table(StringBuilder paper, SchemaFile schema, JsonNode node) {
        var required =
                node.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        paper.append("\n| key | what it says | value | unit | if left out | source |\n|---|---|---|---|---|---|\n");
        node.path("properties")
                .properties()
                .forEach(it -> paper.append("| `%s` | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                it.getKey(),
                                cell(it.getValue()
                                        .path("description")
                                        .asString(schema.resolved(it.getValue())
                                                .path("description")
                                                .asString(""))),
                                cell(value(schema, it.getValue())),
                                it.getValue().path("x-unit").asString(""),
                                required.contains(it.getKey()) ? "must be there" : left(it.getValue()),
                                cell(it.getValue().path("x-source").asString("")))));
    }

    private static String left(JsonNode property) {
        return property.has("default") ? "`" + property.get("default") + "`" : "–";
    }

    private static String value(SchemaFile schema, JsonNode property) {
        var node = schema.resolved(property);
        if (node.has("enum")) {
            return node.get("enum")
                    .valueStream()
                    .map(it -> "`" + it.asString() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (node.has("items")) {
            return "list of " + value(schema, node.get("items"));
        }
        if (node.has("minimum")) {
            return "%s to %s".formatted(node.get("minimum"), node.path("maximum"));
        }
        var name = property.path("$ref").asString("").replaceAll(".*/", "");
        return switch (node.path("type").asString("")) {
            case "boolean" -> "`true` or `false`";
            case "object" -> "group of keys";
            default -> name.isEmpty() ? "text" : name;
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
