package onus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a reader sees when there is nothing at an address, when it is not for them, or when we are broken. */
@Component
class BrokenPages implements ErrorViewResolver {

    private final Pages pages;

    BrokenPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView(pages.show(status, Visits.of(request), "broken", sentence(status)));
    }

    private static String sentence(HttpStatus status) {
        return switch (status.value()) {
            case 403 -> "broken.forbidden";
            case 404 -> "broken.missing";
            case 413 -> "broken.too-large";
            default -> status.is4xxClientError() ? "broken.unreadable" : "broken.ours";
        };
    }
}
