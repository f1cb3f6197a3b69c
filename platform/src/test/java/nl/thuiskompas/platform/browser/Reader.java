package nl.thuiskompas.platform.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody at a browser: opens pages in windows of the settings asked for, and hears what the browser complains of. */
final class Reader implements AutoCloseable {
    private final Browser browser;
    private final String server;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Reader(Browser browser, String server) {
        this.browser = browser;
        this.server = server;
    }

    /** A page in a window of 1280 wide: one of the server, or a file by its whole address. */
    Page open(String address) {
        return open(address, settings -> {});
    }

    /** A page in a window with other settings, such as dark colours. */
    Page open(String address, Consumer<Browser.NewContextOptions> change) {
        Browser.NewContextOptions settings = new Browser.NewContextOptions().setViewportSize(1280, 900);
        change.accept(settings);
        BrowserContext window = browser.newContext(settings);
        windows.add(window);
        Page page = window.newPage();
        page.onConsoleMessage(message -> hear(page, message));
        page.onPageError(complaints::add);
        page.onResponse(answer -> hear(page, answer));
        page.navigate(address.startsWith("file:") ? address : server + address);
        return page;
    }

    /**
     * Errors of scripts, of the content security policy and of everything a page loads; that an error page has an error
     * status is meant.
     */
    List<String> complaints() {
        return complaints;
    }

    private void hear(Page page, ConsoleMessage message) {
        boolean ofThePageItself = message.text().startsWith("Failed to load resource");
        if (!ofThePageItself
                && (message.type().equals("error") || message.type().equals("warning"))) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    private void hear(Page page, Response answer) {
        boolean document = answer.request().isNavigationRequest();
        boolean asked = document && answer.url().startsWith("file:");
        if (answer.status() >= 400 && !document || !asked && !answer.url().startsWith(server)) {
            complaints.add(page.url() + ": " + answer.status() + " for " + answer.url());
        }
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
