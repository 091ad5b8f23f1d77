package onus.web.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import onus.people.Allowed;
import onus.people.SigningIn;
import onus.people.SigningIn.Attempt;
import onus.people.Tokens;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.Pages;
import onus.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Signs people in and out. Whoever speaks for several customers chooses one next. */
@Controller
class SignInPage {

    private final SigningIn signingIn;
    private final Session session;
    private final Pages pages;

    SignInPage(SigningIn signingIn, Session session, Pages pages) {
        this.signingIn = signingIn;
        this.session = session;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    @Allowed(anyone = true)
    View show(Visit visit, @RequestParam(defaultValue = "/") String to) {
        return visit.signedIn()
                ? Go.to(Go.home(to))
                : pages.show(visit, "entrance/sign-in", new SignIn(Form.empty(), to));
    }

    @PostMapping("/sign-in")
    @Allowed(anyone = true)
    View signIn(
            Visit visit,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(fields);
        var email = form.line("email", 200);
        var password = form.text("password", 1000);
        if (form.isFine()) {
            switch (signingIn.attempt(email, password, request.getRemoteAddr())) {
                case Attempt.Known known -> {
                    return begin(known, form.typed("to"), visit, response);
                }
                case Attempt.Wrong _ -> form.wrong("password", "wrong.sign-in");
                case Attempt.TooMany(Duration _) -> form.wrong("password", "wrong.too-many");
            }
        }
        return pages.again(visit, "entrance/sign-in", new SignIn(form, form.typed("to")));
    }

    private View begin(Attempt.Known known, String to, Visit visit, HttpServletResponse response) {
        var person = known.person();
        var memberships = known.memberships();
        var speaksForOne = !person.staff() && !memberships.isEmpty();
        var account = speaksForOne ? memberships.getFirst().account() : null;
        session.begin(person.id(), account, visit, response);
        boolean several = memberships.size() + (person.staff() ? 1 : 0) > 1;
        return Go.to(several ? "/speaking-for" : Go.home(to));
    }

    @PostMapping("/sign-out")
    @Allowed.ToEveryone
    View signOut(Visit visit, Tokens.Shown shown, HttpServletResponse response) {
        session.end(shown, visit, response);
        return Go.to("/", Done.SIGNED_OUT);
    }
}
