package onus.people;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires how passwords are kept and how often they may be tried. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    /** Attempts a minute from one address, and in five minutes on one e-mail. */
    @Bean
    Attempts attempts(
            @Value("${onus.attempts.per-address:30}") int perAddress,
            @Value("${onus.attempts.per-email:10}") int perEmail) {
        return new Attempts(perAddress, perEmail);
    }
}
