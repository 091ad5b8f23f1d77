package onus.api;

import onus.api.reading.Fields;
import onus.api.security.Routes;
import onus.people.Allowed;
import onus.people.Person;
import onus.people.ResettingPassword;
import onus.people.Secret;
import onus.people.WhyNot;
import onus.reason.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A forgotten password is replaced by a mailed link. */
@RestController
@RequestMapping(Routes.BASE + "/password-resets")
final class PasswordResetsApi {

    private final ResettingPassword resetting;

    PasswordResetsApi(ResettingPassword resetting) {
        this.resetting = resetting;
    }

    /** Whose password is forgotten. */
    record Forgotten(String email) {
        static Forgotten read(Fields fields) {
            var email = fields.required("email").email();
            fields.end();
            return new Forgotten(email.value());
        }
    }

    /** The password from now on. */
    record Replacement(String password) {
        static Replacement read(Fields fields) {
            var password = fields.required("password").password();
            fields.end();
            return new Replacement(password.value());
        }
    }

    /** The same answer for everybody: nobody learns who has an account here. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(anyone = true)
    void ask(@RequestBody Forgotten body) {
        resetting.ask(body.email());
    }

    @PostMapping("/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(anyone = true)
    void reset(@PathVariable String link, @RequestBody Replacement body) {
        switch (resetting.reset(new Secret(link), body.password())) {
            case Ruling.Granted<Person> _ -> {}
            case Ruling.Denied<Person> denied -> throw LinkProblems.of((WhyNot) denied.why());
        }
    }
}
