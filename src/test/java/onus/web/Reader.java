package onus.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import onus.api.TestServer;
import onus.people.Person;
import onus.people.SessionCookie;
import onus.people.Tokens;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser: sees pages, fills in fields by their labels, presses what is on the buttons. */
final class Reader implements AutoCloseable {

    /** The field for files, in English. */
    private static final String FILES = "Files, such as a screenshot or a log";

    private final BrowserContext window;
    private final Page page;

    Reader(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
    }

    static Reader of(Language language) {
        return new Reader(Chromium.window(Chromium.reader(language)));
    }

    /** A reader who has signed in already. */
    Reader as(Person person, @Nullable UUID account) {
        var issued = TestServer.running().bean(Tokens.class).issue(person.id(), account, Tokens.Wish.session());
        window.addCookies(List.of(new Cookie(SessionCookie.NAME, issued.secret().text())
                .setUrl(TestServer.running().address().toString())));
        return this;
    }

    Reader opens(String path) {
        page.navigate(path);
        return this;
    }

    Reader fills(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    Reader chooses(String label, String code) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(code);
        return this;
    }

    Reader attaches(String name, byte[] contents) {
        page.getByLabel(FILES).setInputFiles(new FilePayload(name, "text/plain", contents));
        return this;
    }

    Reader attaches(Path file) {
        page.getByLabel(FILES).setInputFiles(file);
        return this;
    }

    /** What a browser would save. */
    String saves(String file) {
        var saved = page.waitForDownload(() ->
                page.getByText(file, new Page.GetByTextOptions().setExact(true)).click());
        try (var contents = saved.createReadStream()) {
            return new String(contents.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reader ticks(String label) {
        page.getByLabel(label).first().check();
        return this;
    }

    Reader presses(String button) {
        page.locator("main")
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .last()
                .click();
        page.waitForLoadState();
        return this;
    }

    Reader presses(String button, int times) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .last()
                .click(new Locator.ClickOptions().setClickCount(times));
        page.waitForLoadState();
        return this;
    }

    /** Sends a form twice at the same moment, as two clicks before the first answer do. */
    Reader sendsTwice(String form) {
        page.evaluate(
                "form => Promise.all([1, 2].map(() => fetch(document.querySelector(form).action,"
                        + " {method: 'POST', body: new URLSearchParams(new FormData(document.querySelector(form)))})))",
                form);
        return this;
    }

    /** Waits for words that come without a new page. */
    Reader sees(String words) {
        page.locator("main .timeline").getByText(words).waitFor();
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    String path() {
        return page.url()
                .substring(TestServer.running().address().toString().length())
                .replaceAll("\\?done=.*", "");
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        window.close();
    }
}
