package onus.desk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Documents to keep for thirty years are what they say they are, by the reference validator and not by their own word. */
class PdfATest {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="pl"><head><meta charset="utf-8"/><title>Pokwitowanie</title>
            <style>%s</style></head>
            <body class="receipt"><h1>Zażółć gęślą jaźń</h1><table class="rows"><tr><th>Prawo</th><td>24,00 €</td></tr></table></body></html>
            """.formatted(ReceiptPapers.style());

    @BeforeAll
    static void load() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void aReceiptIsPdfA() throws Exception {
        assertThat(broken(ReceiptPapers.set(PAGE))).isEmpty();
    }

    @Test
    void aReceiptWithoutItsColoursOrItsDescriptionIsNone() throws Exception {
        assertThat(broken(without("OutputIntents"))).isNotEmpty();
        assertThat(broken(without("Metadata"))).isNotEmpty();
    }

    private static byte[] without(String part) throws IOException {
        try (var document = Loader.loadPDF(ReceiptPapers.set(PAGE))) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName(part));
            var saved = new ByteArrayOutputStream();
            document.save(saved);
            return saved.toByteArray();
        }
    }

    /** Rules of ISO 19005-3 that a document breaks, each with its clause. */
    static List<String> broken(byte[] pdf) throws IOException, VeraPDFException {
        var flavour = PDFAFlavour.PDFA_3_U;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                    .map(it -> it.getRuleId().getClause() + " " + it.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
