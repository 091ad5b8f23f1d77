package onus.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import onus.people.Allowed;
import onus.reason.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Language and look, remembered by the browser. */
@Controller
class Preferences {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @PostMapping("/language")
    @Allowed(anyone = true)
    View language(
            @RequestParam String language, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        Language.of(language).ifPresent(it -> remember(response, Visits.LANGUAGE, it.code()));
        return Go.to(Go.home(to));
    }

    @PostMapping("/appearance")
    @Allowed(anyone = true)
    View appearance(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String to, HttpServletResponse response) {
        remember(response, Visits.THEME, Theme.of(theme).code());
        return Go.to(Go.home(to));
    }

    private static void remember(HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(A_YEAR)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
