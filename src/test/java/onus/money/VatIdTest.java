package onus.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {

    @ParameterizedTest
    @CsvSource({
        "FR40303265045, true",
        "DE136695976, true",
        "CZ25123891, true",
        "PL8567346215, true",
        "IE6433435F, true",
        "IE6433435E, false",
        "GB802311781, false"
    })
    void theCheckDigitsDecide(String typed, boolean right) {
        assertThat(VatId.of(typed).isPresent()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "FR", "XI123456789", "ZZ1", "US12-3456789", "FR40303265046", "303265045"})
    void whatTheCheckerDoesNotKnowIsNotANumber(String typed) {
        assertThat(VatId.of(typed)).isEmpty();
    }

    @Test
    void blanksDotsDashesAndSmallLettersAreForgiven() {
        assertThat(VatId.of(" fr 40 303.265-045 ")).contains(new VatId("FR40303265045"));
    }

    @Test
    void greeceWritesElAndIsGr() {
        assertThat(VatId.of("EL 094014201").map(VatId::country)).contains("GR");
    }
}
