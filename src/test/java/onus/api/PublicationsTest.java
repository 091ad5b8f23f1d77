package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import onus.contract.file.ContractFiles;
import onus.people.StaffRole;
import org.junit.jupiter.api.Test;

class PublicationsTest {

    private final TestServer server = TestServer.running();
    private final Someone supervisor = server.staff(StaffRole.SUPERVISOR);

    @Test
    void aPublishedContractDecidesFromThenOn() {
        var key = "shop-" + UUID.randomUUID().toString().substring(0, 8);
        var yaml = french().replace("contract: ovh-fr", "contract: " + key);
        var published = publish(yaml, "application/yaml");
        assertThat(published.status()).as("%s", published).isEqualTo(201);
        assertThat(published.header("Location")).endsWith("/contracts/" + key);
        assertThat(published.at("/published/1")).isEqualTo(key + "@2010-06-14");
        assertThat(supervisor.get("/contracts/" + key).at("/version")).isEqualTo(key + "@2010-06-14");

        var again = publish(yaml, "text/plain");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/published")).isEmpty();
    }

    @Test
    void everyFlawIsToldAtOnceWithItsPlace() {
        var yaml = french().replace("termDays: 30", "termDays: soon").replace("fee: '20.00'", "fea: '20.00'");
        var refused = publish(yaml, "application/yaml");
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("flawed-contract");
        var errors = refused.json().path("errors");
        assertThat(errors.size()).isGreaterThan(2);
        errors.forEach(it -> {
            assertThat(it.path("line").intValue()).as("%s", it).isPositive();
            assertThat(it.path("column").intValue()).isPositive();
            assertThat(it.path("detail").asString()).isNotBlank();
        });
        assertThat(refused.pointers()).anyMatch(it -> it.startsWith("/versions/") && it.endsWith("/payment/termDays"));
        assertThat(refused.text()).contains("\"path\":\"versions[");
    }

    @Test
    void whatIsNoYamlIsToldByItsLine() {
        var refused = publish("contract: a\n\tmarket: FR\n", "application/yaml");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/line")).isEqualTo("2");
        assertThat(publish("", "application/yaml").status()).isEqualTo(400);
        assertThat(publish("a: \u0000", "application/yaml").status()).isEqualTo(422);
    }

    @Test
    void whatIsPublishedDoesNotChangeAndItsPlaceIsNamed() {
        var refused = publish(french().replace("fee: '20.00'", "fee: '25.00'"), "application/yaml");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/path")).isEqualTo("versions[1].from");
        assertThat(refused.at("/errors/0/detail")).contains("cannot change");
        assertThat(supervisor.get("/contracts/ovh-fr").at("/version")).isEqualTo("ovh-fr@2010-06-14");
    }

    private Answer publish(String yaml, String type) {
        return Someone.send(supervisor
                .request("/contracts")
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(yaml)));
    }

    private static String french() {
        return new String(ContractFiles.source("ovh-fr"), StandardCharsets.UTF_8);
    }
}
