package onus.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.api.TestServer;
import onus.reason.Language;
import org.jspecify.annotations.Nullable;

/** A real browser, started once for all tests of a run; every reader has a window of their own. */
final class Chromium {

    private static @Nullable Browser running;

    private Chromium() {}

    static synchronized Browser running() {
        if (running == null) {
            var skip = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(skip));
            running = playwright.chromium().launch(options());
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }

    private static BrowserType.LaunchOptions options() {
        var path = Optional.ofNullable(System.getenv("ONUS_CHROMIUM")).orElse("/usr/bin/chromium");
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(path))
                .setHeadless(true)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
    }

    /** The settings of a window that shows our server's pages in a language. */
    static Browser.NewContextOptions reader(Language language) {
        return new Browser.NewContextOptions()
                .setBaseURL(TestServer.running().address().toString())
                .setLocale(language.code())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900);
    }

    static BrowserContext window(Browser.NewContextOptions options) {
        var window = running().newContext(options);
        window.setDefaultTimeout(10_000);
        return window;
    }
}
