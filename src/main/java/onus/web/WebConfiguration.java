package onus.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import onus.people.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the pages: their templates, which were compiled by the build, and who may see them without signing in. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Where the build puts compiled templates. */
    private static final String TEMPLATES = "pages";

    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    }

    @Bean
    static PublicPages publicPages() {
        return new PublicPages(List.of(
                "/",
                "/sign-in",
                "/forgotten",
                "/invitations/*",
                "/passwords/*",
                "/calculator/**",
                "/contracts/**",
                "/reactions",
                "/language",
                "/appearance"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Visits());
    }
}
