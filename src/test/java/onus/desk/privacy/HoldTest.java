package onus.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Hold.Facts EVERYTHING =
            new Hold.Facts(List.of("T-1"), List.of("FR-1"), DAY, DAY, 10, DAY, 5, true);
    private static final Hold.Facts NOTHING = new Hold.Facts(List.of(), List.of(), null, null, 10, null, 5, false);

    @Test
    void whatIsStillNeededIsNamed() {
        assertThat(Hold.hinders(EVERYTHING))
                .extracting(Because::point)
                .containsExactly("open-tickets", "unpaid", "running", "only-owner");
        assertThat(Hold.hinders(NOTHING)).isEmpty();
    }

    @Test
    void invoicesAreKeptToTheEndOfTheirLastYearAndConsentsForTheirYearsAfterTheContract() {
        assertThat(Hold.keeping(EVERYTHING))
                .containsExactly(
                        new Preview.Keeping("invoices", LocalDate.of(2036, 12, 31)),
                        new Preview.Keeping("consents", LocalDate.of(2031, 11, 2)));
        assertThat(Hold.keeping(NOTHING)).isEmpty();
        assertThat(Hold.keeps(NOTHING)).extracting(Because::point).containsExactly("journal");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonIsASentence(Language language) {
        for (var because : List.of(Hold.hinders(EVERYTHING), Hold.keeps(EVERYTHING))) {
            assertThat(because)
                    .allSatisfy(it -> assertThat(Phrases.in(language).say(it))
                            .isNotBlank()
                            .doesNotContain("{"));
        }
    }
}
