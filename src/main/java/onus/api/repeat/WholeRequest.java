package onus.api.repeat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Objects;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import onus.api.security.Routes;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body has arrived whole before anything is done with it: so no slow sender holds a transaction open, and the same request can be
 * known again. Files sent in parts wait on disk; a monitor's message is at most 16 megabytes, everything else one.
 */
final class WholeRequest extends HttpServletRequestWrapper {

    static final int LIMIT = 1 << 20;

    /** A monitor that is told its message is too long does not send it again: what it reports would be lost. */
    private static final int LIMIT_OF_MONITORS = 16 << 20;

    private final byte[] body;

    private WholeRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    static WholeRequest of(HttpServletRequest request) throws IOException {
        if (isMultipart(request)) {
            return new WholeRequest(request, new byte[0]);
        }
        var limit = Routes.isMonitoring(request) ? LIMIT_OF_MONITORS : LIMIT;
        if (request.getContentLengthLong() > limit) {
            throw Problem.of(Kind.TOO_LARGE);
        }
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw Problem.of(Kind.TOO_LARGE);
        }
        return new WholeRequest(request, body);
    }

    /** SHA-256 over all that makes this request what it is. */
    byte[] digest() throws IOException, ServletException {
        try (var all = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            line(all, getMethod());
            line(all, getRequestURI());
            line(all, getQueryString());
            if (isMultipart(this)) {
                for (var part : getParts()) {
                    add(all, part);
                }
            } else {
                line(all, getContentType());
                all.write(body);
            }
            return all.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        } catch (IllegalStateException e) {
            throw Problem.of(Kind.TOO_LARGE);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return isMultipart(this) ? super.getInputStream() : new Replayed(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static void add(OutputStream all, Part part) throws IOException {
        line(all, part.getName());
        line(all, part.getSubmittedFileName());
        line(all, part.getContentType());
        line(all, Long.toString(part.getSize()));
        try (var in = part.getInputStream()) {
            in.transferTo(all);
        }
    }

    private static void line(OutputStream all, @Nullable String text) throws IOException {
        all.write((Objects.requireNonNullElse(text, "") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** A body that is already here. */
    private static final class Replayed extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replayed(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The whole body is here already; nobody has to wait for it");
        }
    }
}
