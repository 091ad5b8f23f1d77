package onus.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import onus.api.reading.BodyConverter;
import onus.api.reply.Arguments;
import onus.api.security.CallerArgument;
import onus.api.security.RouteGuard;
import onus.contract.Contracts;
import onus.contract.ShippedContracts;
import onus.settlement.Evaluation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.MapperFeature;

/** Wires the conventions into every handler. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final Arguments arguments;
    private final CallerArgument caller;

    ApiConfiguration(Arguments arguments, CallerArgument caller) {
        this.arguments = arguments;
        this.caller = caller;
    }

    /** The trade's values as they are written outside. */
    @Bean
    static JsonMapperBuilderCustomizer writing() {
        return builder -> builder.addModule(new Written())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT));
    }

    /** The calculator, over the contracts of this installation. */
    @Bean
    static Evaluation evaluation(ObjectProvider<Contracts> contracts) {
        return new Evaluation(contracts.getIfAvailable(ShippedContracts::new));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new BodyConverter());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
        resolvers.add(caller);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard());
    }
}
