package onus.desk.receipt;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;

/** Sets receipts as documents: a page of its own, and PDF/A-3u with its letters inside, so that it reads the same in thirty years. */
@Component
public class ReceiptPapers {

    private static final String FONTS = "/fonts/DejaVuSansCondensed";
    private static final String FAMILY = "Onus Sans";
    private static final String CLOSER =
            "body.receipt { font-size: 6.9pt; line-height: 1.2 } .receipt h2 { margin-top: .6em }";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates;

    ReceiptPapers(TemplateEngine templates) {
        this.templates = templates;
    }

    /** A page that needs nothing of the desk around it but its style. */
    public String html(ReceiptSheet sheet) {
        return html(sheet, "");
    }

    /** The document to keep: PDF/A-3u. */
    public byte[] pdf(ReceiptSheet sheet) {
        return set(html(sheet, style()));
    }

    /** Sets a page that carries its own style; closer, where that keeps it on one page. */
    static byte[] set(String html) {
        try {
            var usual = drawn(html);
            if (isOnePage(usual)) {
                return usual;
            }
            var closer = drawn(html.replace("</style>", CLOSER + "</style>"));
            return isOnePage(closer) ? closer : usual;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isOnePage(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages() == 1;
        }
    }

    private static byte[] drawn(String html) throws IOException {
        var document = new ByteArrayOutputStream();
        set(html, document);
        return document.toByteArray();
    }

    private static void set(String html, OutputStream to) throws IOException {
        var setter = new PdfRendererBuilder();
        setter.usePdfAConformance(PdfAConformance.PDFA_3_U);
        setter.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        setter.useFont(() -> resource(FONTS + ".ttf"), FAMILY, 400, FontStyle.NORMAL, true);
        setter.useFont(() -> resource(FONTS + "-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true);
        setter.withProducer("Onus");
        setter.withHtmlContent(html, "");
        setter.toStream(to);
        setter.run();
    }

    String html(ReceiptSheet sheet, String style) {
        var html = new StringOutput();
        templates.render("receipt/document.jte", Map.of("sheet", sheet, "style", style), html);
        return html.toString();
    }

    static String style() {
        try (var in = resource("/static/assets/receipt.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ReceiptPapers.class.getResourceAsStream(name), name);
    }
}
