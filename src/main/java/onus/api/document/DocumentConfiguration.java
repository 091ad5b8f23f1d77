package onus.api.document;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import onus.api.reply.Amount;
import onus.api.reply.IfMatch;
import onus.api.reply.Paging;
import onus.people.Caller;
import onus.people.Tokens;
import onus.reason.Language;
import org.joda.money.Money;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the conventions into the document. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    static final String BEARER = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class,
                        Caller.Contact.class,
                        Caller.Staff.class,
                        Tokens.Shown.class,
                        Language.class,
                        Paging.class,
                        IfMatch.class)
                .replaceWithClass(Money.class, Amount.class)
                .replaceWithSchema(ZoneId.class, new StringSchema().description("IANA time zone"))
                .replaceWithSchema(YearMonth.class, new StringSchema().example("2026-11"))
                .replaceWithSchema(Duration.class, new StringSchema().format("duration"));
    }

    @Bean
    OpenAPI openApiDocument() {
        var scheme = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info().title("Onus").version("v1").description("The support desk that knows its contract."))
                .components(new Components().addSecuritySchemes(BEARER, scheme));
    }

    @Bean
    ModelConverter documentedSchemas() {
        return new Schemas();
    }

    @Bean
    OperationCustomizer documentedHandlers() {
        return new HandlerNotes();
    }

    @Bean
    OpenApiCustomizer documentedConventions() {
        return new Conventions();
    }
}
