package onus.settlement.line;

import static org.assertj.core.api.Assertions.assertThat;

import onus.reason.Because;
import onus.reason.Value;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReasonsTest {

    @Test
    void factsAreReadWhateverTheOrderOfTheirProperties() {
        var kept = """
                [{"facts": {"fee": {"currency": "EUR", "amount": "20.00"}, "fault": {"of": "fault", "code": "customer"}},
                  "clause": "diagnosis.fee"}]
                """;
        assertThat(Reasons.read(JsonMapper.shared().readTree(kept)))
                .containsExactly(Because.of("diagnosis.fee")
                        .with("fee", new Value.Amount(Money.parse("EUR 20.00")))
                        .with("fault", new Value.Code("fault", "customer")));
    }
}
