package onus.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.regex.Pattern;
import onus.contract.Market.PaymentCode;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TransferTest {

    @Test
    void czechBanksReadSpayd() {
        var transfer = to("CZK 605", "CZ5855000000001265098001", "2026000001", "DIAG 2026000001");
        assertThat(transfer.code(PaymentCode.SPAYD))
                .contains("SPD*1.0*ACC:CZ5855000000001265098001*AM:605.00*CC:CZK*X-VS:2026000001*MSG:DIAG 2026000001");
    }

    @Test
    void aStarInsideASpaydIsEscaped() {
        var transfer = to("CZK 1", "CZ5855000000001265098001", "", "A*B");
        assertThat(transfer.code(PaymentCode.SPAYD))
                .hasValueSatisfying(it -> assertThat(it).endsWith("*CC:CZK*MSG:A%2AB"));
    }

    @Test
    void euroBanksReadEpc() {
        var transfer = to("EUR 24", "DE33100205000001194700", "", "FR-2026-000001");
        assertThat(transfer.code(PaymentCode.EPC069_12))
                .contains("BCD\n002\n1\nSCT\n\nExample Provider\nDE33100205000001194700\nEUR24.00\n\n\nFR-2026-000001");
    }

    @Test
    void epcKnowsEuroOnlyAndAtMost331Bytes() {
        assertThat(to("CZK 24", "DE33100205000001194700", "", "A").code(PaymentCode.EPC069_12))
                .isEmpty();
        assertThat(to("EUR 24", "DE33100205000001194700", "", "ě".repeat(140)).code(PaymentCode.EPC069_12))
                .isEmpty();
    }

    @Test
    void polishBanksReadZbp() {
        var transfer = to("PLN 553.50", "PL45105000970000009012345678", "", "FV 2026/000001");
        assertThat(transfer.code(PaymentCode.ZBP_2D))
                .contains("8567346215|PL|45105000970000009012345678|055350|Example Provider|FV 2026/000001|||");
    }

    @Test
    void zbpEndsAt9999And99() {
        assertThat(to("PLN 9999.99", "PL45105000970000009012345678", "", "A").code(PaymentCode.ZBP_2D))
                .isPresent();
        assertThat(to("PLN 10000.00", "PL45105000970000009012345678", "", "A").code(PaymentCode.ZBP_2D))
                .isEmpty();
    }

    @Test
    void theDrawnCodeReadsAsItsText() throws Exception {
        var text = "SPD*1.0*ACC:CZ5855000000001265098001*AM:605.00*CC:CZK*MSG:Příklad";
        assertThat(read(QrImage.of(text))).isEqualTo(text);
    }

    @Test
    void aTextBeyondAnyCodeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrImage.of("x".repeat(5_000)));
    }

    private static String read(QrImage image) throws Exception {
        var scale = 4;
        var side = image.size() * scale;
        var pixels = new int[side * side];
        java.util.Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(image.path())
                .results()
                .forEach(module -> {
                    for (var i = 0; i < scale * scale; i++) {
                        var x = Integer.parseInt(module.group(1)) * scale + i % scale;
                        var y = Integer.parseInt(module.group(2)) * scale + i / scale;
                        pixels[y * side + x] = 0;
                    }
                });
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    private static Transfer to(String amount, String iban, String symbol, String message) {
        return new Transfer("Example Provider", "PL8567346215", iban, Money.parse(amount), symbol, message);
    }
}
