package onus.fault;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who follows every link of every page, a few of each kind, and remembers those that led nowhere. */
final class Crawl {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** References, identities and numbers: pages that differ in nothing else are of one kind. */
    private static final Pattern NAMES = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}|[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final URI server;
    private final String language;
    private final int ofEachKind;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();

    Crawl(URI server, String language, int ofEachKind) {
        this.server = server;
        this.language = language;
        this.ofEachKind = ofEachKind;
    }

    Crawl signIn(String email, String password) throws IOException, InterruptedException {
        var form = FIELD.matcher(get("/sign-in").body());
        if (!form.find()) {
            throw new AssertionError("The page to sign in has no form");
        }
        var fields =
                List.of("_csrf=" + encoded(form.group(1)), "email=" + encoded(email), "password=" + encoded(password));
        browser.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", fields)))
                        .build(),
                BodyHandlers.ofString());
        return this;
    }

    /** Begins where a browser does after signing in. */
    Crawl walk() throws IOException, InterruptedException {
        var seen = new HashSet<String>();
        var counted = new HashMap<String, Integer>();
        var ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            var page = look(ahead.poll());
            for (var link : page) {
                var kind = NAMES.matcher(link).replaceAll("#");
                if (seen.add(link) && counted.merge(kind, 1, Integer::sum) <= ofEachKind) {
                    kinds.add(kind);
                    ahead.add(link);
                }
            }
        }
        return this;
    }

    /** The links of a page; none of one that is no page. */
    private List<String> look(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            broken.add(answer.statusCode() + " " + path);
        }
        return LINK.matcher(answer.body())
                .results()
                .map(it -> it.group(1).replace("&amp;", "&"))
                .filter(it -> !it.startsWith("//") && !it.startsWith("/assets/"))
                .collect(Collectors.toList());
    }

    /** Where a link led to something other than a page. */
    List<String> broken() {
        return broken;
    }

    /** The kinds of pages there were. */
    Set<String> kinds() {
        return kinds;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Language", language)
                .header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
