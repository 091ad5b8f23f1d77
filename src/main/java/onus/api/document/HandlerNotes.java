package onus.api.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import onus.api.reply.IfMatch;
import onus.api.reply.Paging;
import onus.people.Allowed;
import onus.reason.Coded;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Notes what a handler's own declaration says: its name, who may, whether it pages or wants a revision. */
final class HandlerNotes implements OperationCustomizer {

    /** Roles that may, as an extension of every operation. */
    static final String ALLOWED = "x-allowed";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var room = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        operation.setOperationId(room.substring(0, 1).toLowerCase(Locale.ROOT) + room.substring(1) + "-"
                + handler.getMethod().getName());
        operation.setTags(List.of(room));
        var allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        operation.addExtension(ALLOWED, allowed == null ? List.of() : roles(allowed));
        if (allowed == null || !allowed.anyone()) {
            operation.addSecurityItem(new SecurityRequirement().addList(DocumentConfiguration.BEARER));
        }
        var arguments = Arrays.asList(handler.getMethod().getParameterTypes());
        if (arguments.contains(IfMatch.class)) {
            operation.addParametersItem(header("If-Match", "the ETag of the thing as it was read"));
        }
        if (arguments.contains(Paging.class)) {
            operation.addParametersItem(query("limit").schema(limit()));
            operation.addParametersItem(query("after").schema(new StringSchema()));
        }
        return operation;
    }

    static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
    }

    private static Parameter query(String name) {
        return new Parameter().in("query").name(name).required(false);
    }

    private static IntegerSchema limit() {
        var limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Paging.MOST));
        return limit;
    }

    private static List<String> roles(Allowed allowed) {
        if (allowed.anyone() || allowed.monitors()) {
            return List.of(allowed.anyone() ? "anyone" : "monitor");
        }
        return Stream.<Coded>concat(Arrays.stream(allowed.contacts()), Arrays.stream(allowed.staff()))
                .map(Coded::code)
                .toList();
    }
}
