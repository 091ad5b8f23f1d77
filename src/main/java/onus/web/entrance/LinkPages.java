package onus.web.entrance;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import onus.people.Allowed;
import onus.people.Inviting;
import onus.people.People;
import onus.people.Person;
import onus.people.ResettingPassword;
import onus.people.Secret;
import onus.people.WhyNot;
import onus.reason.Ruling;
import onus.web.Complaint;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.Pages;
import onus.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What mailed links open: an invitation, or the choice of a new password. */
@Controller
class LinkPages {

    private final Inviting inviting;
    private final ResettingPassword resetting;
    private final People people;
    private final Session session;
    private final Pages pages;

    LinkPages(Inviting inviting, ResettingPassword resetting, People people, Session session, Pages pages) {
        this.inviting = inviting;
        this.resetting = resetting;
        this.people = people;
        this.session = session;
        this.pages = pages;
    }

    @GetMapping("/forgotten")
    @Allowed(anyone = true)
    View forgotten(Visit visit) {
        return pages.show(visit, "entrance/forgotten", Form.empty());
    }

    /** Says the same whether or not somebody has that address. */
    @PostMapping("/forgotten")
    @Allowed(anyone = true)
    View forgotten(Visit visit, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var email = form.text("email", it -> it.matches("[^@\\s]+@[^@\\s]+"), "wrong.email");
        if (!form.isFine()) {
            return pages.again(visit, "entrance/forgotten", form);
        }
        resetting.ask(email);
        return Go.to("/sign-in", Done.PASSWORD_SENT);
    }

    @GetMapping("/passwords/{link}")
    @Allowed(anyone = true)
    View reset(Visit visit, @PathVariable String link) {
        return pages.show(visit, "entrance/password", Opened.reset(link, Form.empty()));
    }

    @PostMapping("/passwords/{link}")
    @Allowed(anyone = true)
    View reset(Visit visit, @PathVariable String link, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        var password = form.text("password", 1000);
        if (!form.isFine()) {
            return pages.again(visit, "entrance/password", Opened.reset(link, form));
        }
        return switch (resetting.reset(new Secret(link), password)) {
            case Ruling.Granted<Person> _ -> Go.to("/sign-in", Done.PASSWORD_SET);
            case Ruling.Denied<Person> denied -> denied(visit, Opened.reset(link, form), denied);
        };
    }

    @GetMapping("/invitations/{link}")
    @Allowed(anyone = true)
    View invitation(Visit visit, @PathVariable String link) {
        return pages.show(visit, "entrance/password", Opened.invitation(link, Form.empty()));
    }

    /** Somebody known already keeps the password they have. */
    @PostMapping("/invitations/{link}")
    @Allowed(anyone = true)
    View accept(
            Visit visit,
            @PathVariable String link,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response) {
        var form = Form.of(fields);
        @Nullable String password = form.typed("password").isEmpty() ? null : form.typed("password");
        return switch (inviting.accept(new Secret(link), password)) {
            case Ruling.Granted<Person>(var person) -> enter(person, password != null, visit, response);
            case Ruling.Denied<Person> denied -> denied(visit, Opened.invitation(link, form), denied);
        };
    }

    /** Whoever has just chosen a password is in; whoever had one before proves it first. */
    private View enter(Person person, boolean proved, Visit visit, HttpServletResponse response) {
        if (!proved) {
            return Go.to("/sign-in", Done.WELCOME);
        }
        var memberships = people.membershipsOf(person.id());
        var account = memberships.isEmpty() ? null : memberships.getFirst().account();
        session.begin(person.id(), account, visit, response);
        return Go.to("/", Done.WELCOME);
    }

    private View denied(Visit visit, Opened page, Ruling.Denied<Person> denied) {
        if (denied.why() instanceof WhyNot why && why != WhyNot.LINK_USED) {
            page.form().wrong("password", "denied." + why.code());
            return pages.again(visit, "entrance/password", page);
        }
        return pages.refused(visit, "entrance/password", page.with(Complaint.of(denied, visit.words())));
    }
}
