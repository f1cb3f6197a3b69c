package nl.thuiskompas.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.measuring.CountingEngine;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureRequest;
import nl.thuiskompas.platform.measuring.Measuring;
import nl.thuiskompas.platform.measuring.SmallCountry;
import nl.thuiskompas.platform.protection.Protection;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheet for whoever checks a release, as a browser shows it where the records are. */
@BrowserTest
@ExtendWith(SmallCountry.Shared.class)
@ResourceLock(SmallCountry.RECORDS)
class SheetTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @ParameterizedTest
    @CsvSource({"exact, NL", "cell-key, EN"})
    void isAccessibleAndNeedsNothingFromElsewhere(String regime, Language language, SmallCountry country, Reader reader)
            throws InterruptedException {
        MeasureRequest request = new MeasureRequest(
                country.records(),
                CountingEngine.named("shared-scan"),
                Protection.of(regime, Map.of()),
                folder.resolve("release"),
                List.of(2021),
                List.of("without-home"),
                List.of("country", "province"),
                List.of(),
                1,
                language,
                Optional.empty());
        Measuring.run(request, MeasureCatalogue.bundled(), words -> {});
        Page page =
                reader.open(folder.resolve("release/closed/sheet.html").toUri().toString());
        assertThat(Accessibility.violations(page)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(Accessibility.violations(page, "target-size", "scrollable-region-focusable", "color-contrast"))
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        assertThat(reader.complaints()).isEmpty();
    }
}
