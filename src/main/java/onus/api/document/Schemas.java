package onus.api.document;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import onus.api.reading.BodyConverter;
import onus.reason.Coded;
import org.jspecify.annotations.Nullable;

/** Schemas as bodies are really read and written: codes in lower case, and required what is required. */
final class Schemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && java.isEnumType() && Coded.class.isAssignableFrom(java.getRawClass())) {
            return codes(java.getRawClass());
        }
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (java != null && schema != null && java.getRawClass().isRecord()) {
            require(java.getRawClass(), model(schema, context));
        }
        return schema;
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    private static StringSchema codes(Class<?> type) {
        var codes = new StringSchema();
        for (var constant : type.getEnumConstants()) {
            codes.addEnumItem(((Coded) constant).code());
        }
        return codes;
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        var name = reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
        var defined = context.getDefinedModels().get(name);
        return defined == null ? schema : defined;
    }

    private static void require(Class<?> type, Schema<?> model) {
        model.setRequired(BodyConverter.required(type).orElseGet(() -> always(type)));
    }

    /** What an answer always has. */
    private static List<String> always(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(it -> it.getType() != Optional.class && !mayBeNull(it))
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
