package onus.platform;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Wires the two times: the contract's and the machine's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class ClockConfiguration {

    @Bean
    SystemClock systemClock() {
        return new SystemClock();
    }

    @Bean
    @Primary
    BusinessClock businessClock(SystemClock real, PlatformSettings settings) {
        var start = settings.historyStart();
        return start == null ? BusinessClock.real(real) : BusinessClock.standingAt(start, real);
    }
}
