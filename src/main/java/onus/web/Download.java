package onus.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import onus.platform.file.StoredFile;
import org.springframework.http.ContentDisposition;

/** Sends a file that somebody brought; whatever it is, a browser only saves it. */
public final class Download {

    private Download() {}

    public static BiConsumer<StoredFile, InputStream> into(HttpServletResponse response) {
        return (file, contents) -> send(file, contents, response);
    }

    private static void send(StoredFile file, InputStream contents, HttpServletResponse response) {
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(file.size());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try {
            contents.transferTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
