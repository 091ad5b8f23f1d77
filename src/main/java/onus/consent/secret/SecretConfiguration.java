package onus.consent.secret;

import onus.platform.PlatformSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the keys of secrets beside the other keys in the data folder. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    SecretKeys secretKeys(PlatformSettings settings) {
        return SecretKeys.in(settings.data().resolve("secrets.key"));
    }
}
