package onus.channel.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The paging service of the installation, told by signed POST in the way of Standard Webhooks 1.0.0. */
final class Pager {

    private static final Logger LOG = LoggerFactory.getLogger(Pager.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final URI where;
    private final Signature signature;
    private final HttpClient client;

    Pager(URI where, Signature signature) {
        this.where = where;
        this.signature = signature;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Says it once; the same id again is the same page. Throws {@link NotPaged} unless the service takes it (2xx). */
    void page(String id, String json, Instant now) {
        var seconds = now.getEpochSecond();
        var request = HttpRequest.newBuilder(where)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", signature.of(id, seconds, json))
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.discarding()).statusCode();
            if (answer / 100 != 2) {
                throw new NotPaged("The paging service answered " + answer);
            }
            LOG.info("Paged: {}", id);
        } catch (IOException e) {
            throw new NotPaged("The paging service cannot be reached: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPaged("Paging was interrupted");
        }
    }

    /** The service did not take a page; it is tried again. */
    static final class NotPaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPaged(String why) {
            super(why);
        }
    }
}
