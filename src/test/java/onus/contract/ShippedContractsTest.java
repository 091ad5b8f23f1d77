package onus.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedContractsTest {

    private final ShippedContracts contracts = new ShippedContracts();

    @ParameterizedTest
    @ValueSource(strings = {"ovh-fr", "ovh-de", "ovh-cz", "ovh-ie"})
    void theSchemeStartsOnMonday14June2010AtMidnightOfTheMarket(String key) {
        var contract = contracts.find(key).orElseThrow();
        var midnight =
                LocalDate.of(2010, 6, 14).atStartOfDay(contract.market().zone()).toInstant();

        assertThat(contract.at(midnight).orElseThrow().terms().diagnosis()).isNotNull();
        assertThat(contract.at(midnight.minusMillis(1)).orElseThrow().terms().diagnosis())
                .isNull();
        assertThat(contract.at(Instant.parse("2007-12-31T00:00:00Z"))).isEmpty();
    }

    @Test
    void thePolishContractSellsFourPlans() {
        var terms =
                contracts.find("oktawave-pl").orElseThrow().versions().getLast().terms();
        assertThat(terms.plans()).containsOnlyKeys("Basic", "Silver", "Gold", "Platinum");
        assertThat(terms.plans().get("Gold").quota()).isEqualTo(15);
    }
}
