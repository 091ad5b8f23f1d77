package onus.platform;

import javax.sql.DataSource;
import onus.journal.JournalVerification;
import onus.journal.KeptHeads;
import onus.journal.Sealing;
import onus.journal.SealingKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the journal's seal: its key in the data folder, its verification over the owner's login, which sees every row. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    SealingKey sealingKey(PlatformSettings settings) {
        return SealingKey.in(settings.data().resolve("journal.key"));
    }

    @Bean
    Sealing sealing(JdbcClient jdbc, SealingKey key) {
        return new Sealing(jdbc, key);
    }

    @Bean
    JournalVerification journalVerification(
            @FlywayDataSource DataSource owner, SealingKey key, ObjectProvider<KeptHeads> heads) {
        return new JournalVerification(owner, key, heads.stream().toList());
    }
}
