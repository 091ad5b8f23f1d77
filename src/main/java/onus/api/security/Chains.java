package onus.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import onus.api.problem.Problems;
import onus.people.PublicPages;
import onus.people.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The two ways in: programs with a token in the header, browsers with a session in a cookie. What neither lets through is denied. */
@Configuration(proxyBeanMethods = false)
class Chains {

    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            Tokens tokens,
            Problems problems,
            @Value("${onus.api.requests-per-minute:600}") long perMinute)
            throws Exception {
        var rateLimit = new RateLimit(perMinute, problems);
        return withoutSessions(http.securityMatcher("/api/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Chains::headers)
                .addFilterBefore(Proof.bearer(tokens), AnonymousAuthenticationFilter.class)
                .addFilterBefore(rateLimit, AuthorizationFilter.class)
                .authorizeHttpRequests(it -> it.requestMatchers(Routes.PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(it -> it.authenticationEntryPoint(
                                (request, response, e) -> problems.write(e, request, response))
                        .accessDeniedHandler((request, response, e) -> problems.write(e, request, response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, Tokens tokens, List<PublicPages> pages) throws Exception {
        var open = pages.stream().flatMap(it -> it.patterns().stream()).toArray(String[]::new);
        return withoutSessions(http)
                // The token stays as long as its cookie: every request shows its session anew, and none of them is a
                // sign-in.
                .csrf(it -> it.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .headers(Chains::headers)
                .addFilterBefore(Proof.cookie(tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(it -> it.requestMatchers("/error")
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        it -> it.authenticationEntryPoint((request, response, _) -> signInFirst(request, response)))
                .build();
    }

    /** Nobody signs in through the framework: tokens are checked by their own filter, passwords by their own door. */
    @Bean
    AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new ProviderNotFoundException("sign in with a token");
        };
    }

    /** Addresses no honest program sends: a problem to a program, an empty 400 to the others. */
    @Bean
    RequestRejectedHandler rejected(Problems problems) {
        return (request, response, _) -> {
            if (Routes.isApi(request)) {
                problems.write(Problem.of(Kind.UNREADABLE), request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        };
    }

    private static HttpSecurity withoutSessions(HttpSecurity http) throws Exception {
        return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(it -> it.policy("camera=(), microphone=(), geolocation=()"));
    }

    private static void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var to = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in?to=" + to);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/sign-in?to=" + to, HttpServletResponse.SC_SEE_OTHER);
        }
    }
}
