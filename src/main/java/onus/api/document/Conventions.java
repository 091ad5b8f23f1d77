package onus.api.document;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import onus.api.problem.Kind;
import onus.api.problem.ProblemBody;
import onus.api.security.Routes;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Notes what holds for every operation of a kind: its key, and the problems it may end in. */
final class Conventions implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        var problem = ModelConverters.getInstance(true).readAll(ProblemBody.class);
        problem.forEach(document.getComponents()::addSchemas);
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> note(path, method, operation)));
    }

    private static void note(String path, HttpMethod method, Operation operation) {
        var keyed = method == HttpMethod.POST && Routes.needsKey(path);
        if (keyed) {
            operation.addParametersItem(
                    HandlerNotes.header("Idempotency-Key", "the same key never does the work twice"));
        }
        for (var kind : problems(path, method, operation)) {
            operation
                    .getResponses()
                    .computeIfAbsent(Integer.toString(kind.status().value()), _ -> problem(kind));
        }
    }

    private static Set<Kind> problems(String path, HttpMethod method, Operation operation) {
        var kinds = everywhere(path);
        if (operation.getSecurity() != null) {
            kinds.addAll(List.of(Kind.NOT_SIGNED_IN, Kind.NOT_ALLOWED));
        }
        if (path.contains("{")) {
            kinds.add(Kind.NOT_FOUND);
        }
        if (method == HttpMethod.POST) {
            kinds.addAll(List.of(Kind.REFUSED, Kind.TOO_LARGE, Kind.TYPE_UNKNOWN, Kind.INVALID));
        }
        if (path.endsWith("/tokens")) {
            kinds.add(Kind.NOT_SIGNED_IN);
        }
        if (path.contains("{link}")) {
            kinds.add(Kind.LINK_USED);
        }
        if (has(operation, "If-Match")) {
            kinds.addAll(List.of(Kind.STALE, Kind.REVISION_MISSING));
        }
        if (has(operation, "after")) {
            kinds.add(Kind.INVALID);
        }
        return kinds;
    }

    /** Monitors are never told that they ask too often: they would not ask again. */
    private static EnumSet<Kind> everywhere(String path) {
        return path.startsWith(Routes.BASE + "/alerts/")
                ? EnumSet.of(Kind.UNREADABLE, Kind.BROKEN, Kind.OVERLOADED)
                : EnumSet.of(Kind.UNREADABLE, Kind.TOO_MANY, Kind.BROKEN, Kind.OVERLOADED);
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> parameter.equals(it.getName()));
    }

    private static ApiResponse problem(Kind kind) {
        var schema = new Schema<>().$ref("#/components/schemas/" + ProblemBody.class.getSimpleName());
        var content = new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
        return new ApiResponse().description(kind.status().getReasonPhrase()).content(content);
    }
}
