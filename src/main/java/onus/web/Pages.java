package onus.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import onus.reason.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Shows a page: a template for the reader, filled with what the page knows. */
@Component
public final class Pages {

    private final TemplateEngine engine;

    Pages(TemplateEngine engine) {
        this.engine = engine;
    }

    public View show(Visit visit, String template, Object page) {
        return show(HttpStatus.OK, visit, template, page);
    }

    /** A form again, with what is wrong with it. */
    public View again(Visit visit, String template, Object page) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, visit, template, page);
    }

    /** The page with the reason why the contract or the state of things does not allow it. */
    public View refused(Visit visit, String template, Object page) {
        return show(HttpStatus.CONFLICT, visit, template, page);
    }

    /**
     * A page that comes again after its form was denied.
     *
     * @param sheet what it shows, with what stood in the way
     */
    public record Again(String template, Function<Complaint, Object> sheet) {}

    /** Leads on after a form that worked, else says on its page what stood in the way. */
    public View after(Visit visit, Ruling<String> ruling, Done done, Again again) {
        return switch (ruling) {
            case Ruling.Granted<String>(var to) -> Go.to(to, done);
            case Ruling.Denied<String> denied ->
                refused(visit, again.template(), again.sheet().apply(Complaint.of(denied, visit.words())));
        };
    }

    View show(HttpStatus status, Visit visit, String template, Object page) {
        return (_, _, response) -> {
            var html = new StringOutput();
            engine.render(template + ".jte", Map.of("visit", visit, "page", page), html);
            response.setStatus(status.value());
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Vary", "Cookie, Accept-Language, HX-Request");
            response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
        };
    }
}
