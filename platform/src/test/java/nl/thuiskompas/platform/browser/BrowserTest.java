package nl.thuiskompas.platform.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.thuiskompas.platform.Platform;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test that opens pages of the whole server in Chromium. All such classes share one server, and one browser on each thread
 * that runs them, beside other tests; without a Chromium they are skipped, and {@code ./thuis verify} says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(named = Chromium.PATH, matches = ".+", disabledReason = "no Chromium found")
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thuis.data=target/browser-data")
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.CONCURRENT)
@interface BrowserTest {}
