package onus.customer;

import onus.contract.Contracts;
import onus.contract.ShippedContracts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An installation that has published no contracts of its own works under the shipped ones. */
@Configuration(proxyBeanMethods = false)
class ShippedContractsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Contracts shippedContracts() {
        return new ShippedContracts();
    }
}
