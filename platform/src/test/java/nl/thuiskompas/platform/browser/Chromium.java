package nl.thuiskompas.platform.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ShownTables;
import nl.thuiskompas.platform.monitor.Monitors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test a {@link Reader}: one browser for each thread, and for each test a window that remembers nothing. */
final class Chromium implements ParameterResolver {
    /** Environment variable that holds where the browser is. */
    static final String PATH = "THUIS_CHROMIUM";

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A thread that runs tests: what drives a browser is used by the thread that started it and no other. */
    private record Runner(long thread) {}

    /** A server on which tables are shown. */
    private record Shown(ApplicationContext site) {}

    /** The browser with the process that drives it. */
    private static final class Running implements AutoCloseable {
        private final Playwright driver;
        private final Browser browser;

        Running() {
            driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = driver.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getenv(PATH)))
                            .setArgs(QUIETLY));
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }

    /** Tables that somebody imported: their pages are looked at too. */
    private static Boolean shown(ApplicationContext site) {
        ShownTables.in(site.getBean(Datasets.class));
        site.getBean(Monitors.class).look();
        return true;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Reader resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(new Runner(Thread.currentThread().threadId()), key -> new Running(), Running.class);
        ApplicationContext site = SpringExtension.getApplicationContext(context);
        context.getRoot().getStore(NAMESPACE).computeIfAbsent(new Shown(site), key -> shown(site));
        Environment environment = site.getEnvironment();
        String server = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        Reader reader = new Reader(running.browser, server);
        context.getStore(NAMESPACE).put(reader, reader); // closed with the test
        return reader;
    }
}
