package onus.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Leads a browser on after a form, so that loading the page again sends nothing twice. */
public final class Go {

    private Go() {}

    public static View to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    /** The same, and the page says what was done. */
    public static View to(String path, Done done) {
        return to(path + (path.contains("?") ? "&" : "?") + "done=" + done.code());
    }

    /** A path of ours that somebody asked to come back to; anything else is answered with the home page. */
    public static String home(String wanted) {
        boolean ours = wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.contains("\\");
        return ours && wanted.chars().allMatch(it -> it > ' ' && it < 127) ? wanted : "/";
    }
}
