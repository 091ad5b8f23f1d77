package onus.contract.published;

import java.nio.file.Path;
import java.time.Clock;
import onus.contract.Contracts;
import onus.contract.Markets;
import onus.contract.ShippedContracts;
import onus.contract.ShippedMarkets;
import onus.contract.check.FlawedFile;
import onus.contract.file.ContractFiles;
import onus.contract.file.MarketFolder;
import onus.platform.PlatformSettings;
import onus.platform.Transactions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires where an installation's markets and contracts come from. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    /** The installation's own files stand before the shipped ones: sellers are example data until they do. */
    @Bean
    Markets markets(PlatformSettings settings, @Value("${onus.markets:}") String folder) {
        var own = folder.isBlank() ? settings.data().resolve("markets") : Path.of(folder);
        return MarketFolder.of(own, new ShippedMarkets(), FlawedFile::market);
    }

    @Bean
    Contracts contracts(Versions versions, Markets markets) {
        return new PublishedContracts(versions, markets);
    }

    /** An installation without any contract begins with the five that come with the program. */
    @Bean
    @ConditionalOnProperty(name = "onus.contracts.shipped", matchIfMissing = true)
    SmartInitializingSingleton firstContracts(
            Publishing publishing, Versions versions, Transactions transactions, Clock businessClock) {
        return () -> transactions.central(() -> {
            if (versions.all().isEmpty()) {
                var now = businessClock.instant();
                new ShippedContracts()
                        .keys()
                        .forEach(key -> publishing.publish(ContractFiles.source(key), "onus", now));
            }
        });
    }
}
