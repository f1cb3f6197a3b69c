package nl.thuiskompas.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final String ENGINE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="A" time="0.1" tests="5" errors="0" skipped="1" failures="0">
              <testcase name="one" classname="A" time="0.1"><skipped message="needs another day"/></testcase>
            </testsuite>
            """;

    @TempDir
    Path root;

    private Checkout checkout;

    @BeforeEach
    void aCheckout() throws IOException {
        checkout = new Checkout(root.toRealPath());
        checkout.environment("THUIS_CHROMIUM", checkout.tool("a-browser"));
    }

    @Test
    void addsUpTheReportsOfAllModulesInItsClosingLine() {
        reports("engine", "TEST-A.xml", ENGINE);
        reports("platform", "TEST-B.xml", suite(7, 0, 0, 0));
        reports("platform", "TEST-C.xml", suite(3, 0, 0, 0));
        mavenEnds(0);
        var outcome = checkout.thuis("verify");
        assertThat(outcome.out()).containsExactly("verify: 14 tests ran, 0 failed, 1 skipped");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void runsEveryCheckOnEveryModule() {
        reports("engine", "TEST-A.xml", ENGINE);
        mavenEnds(0);
        checkout.thuis("verify");
        assertThat(checkout.calls())
                .singleElement()
                .asString()
                .isEqualTo("mvn -B -ntp -f " + checkout.folder().resolve("pom.xml") + " verify");
    }

    @Test
    void failuresAndErrorsBothCountAsFailedAndMavensExitCodeIsKept() {
        reports("engine", "TEST-A.xml", suite(9, 2, 1, 0));
        mavenEnds(1);
        var outcome = checkout.thuis("verify");
        assertThat(outcome.out()).containsExactly("verify: 9 tests ran, 3 failed, 0 skipped");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void aBuildThatFailsForAnotherReasonSaysSo() {
        reports("engine", "TEST-A.xml", suite(9, 0, 0, 0));
        mavenEnds(1);
        var outcome = checkout.thuis("verify");
        assertThat(outcome.out())
                .containsExactly(
                        "verify: 9 tests ran, 0 failed, 0 skipped; the build failed all the same, for the reason Maven gives above");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void noTestAtAllIsAFailure() {
        mavenEnds(0);
        var outcome = checkout.thuis("verify");
        assertThat(outcome.out())
                .containsExactly("verify: 0 tests ran, 0 failed, 0 skipped; no test at all is a failure");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void skippedBrowserTestsAreSaidLoudly() {
        reports("platform", "TEST-Pages.xml", """
                <testsuite name="Pages" tests="3" errors="0" skipped="2" failures="0">
                  <testcase name="one"><skipped type="Aborted"><![CDATA[Assumption failed: no Chromium
                found]]></skipped></testcase>
                  <testcase name="two"><skipped message="no Chromium found"/></testcase>
                  <testcase name="three"/>
                </testsuite>
                """);
        mavenEnds(0);
        assertThat(checkout.thuis("verify").out())
                .containsExactly(
                        "BROWSER TESTS SKIPPED (2): no Chromium found; install it (Debian: apt-get install chromium)"
                                + " or set THUIS_CHROMIUM",
                        "verify: 1 tests ran, 0 failed, 2 skipped");
    }

    @Test
    void aMissingBrowserIsSaidAlsoWhereNoReportTellsOfIt() {
        checkout.forget("THUIS_CHROMIUM");
        reports("engine", "TEST-A.xml", suite(9, 0, 0, 0));
        mavenEnds(0);
        assertThat(checkout.thuis("verify").out())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("BROWSER TESTS SKIPPED: no Chromium found;"),
                        line -> assertThat(line).isEqualTo("verify: 9 tests ran, 0 failed, 0 skipped"));
    }

    @Test
    void whatATestPrintedIsNotCounted() {
        reports("engine", "TEST-A.xml", """
                <testsuite name="A" tests="1" errors="0" skipped="0" failures="0">
                  <testcase name="one"><system-out><![CDATA[<testsuite tests="100" skipped="50">
                <skipped message="Chromium"/>]]></system-out></testcase>
                </testsuite>
                """);
        mavenEnds(0);
        assertThat(checkout.thuis("verify").out()).containsExactly("verify: 1 tests ran, 0 failed, 0 skipped");
    }

    @Test
    void reportsAndClassesOfAnEarlierRunDoNotCount() {
        checkout.write("engine/target/surefire-reports/TEST-Gone.xml", suite(40, 0, 0, 0));
        checkout.write("engine/target/classes/CompiledWithoutChecks.class", "");
        reports("engine", "TEST-A.xml", suite(4, 0, 0, 0));
        mavenEnds(0);
        assertThat(checkout.thuis("verify").out()).containsExactly("verify: 4 tests ran, 0 failed, 0 skipped");
        assertThat(checkout.folder().resolve("engine/target/classes")).doesNotExist();
    }

    @Test
    void tellsTheTestsWhichBrowserThereIs() {
        checkout.forget("THUIS_CHROMIUM");
        var browser = checkout.tool("chromium");
        checkout.mavenDoes("echo \"browser ${THUIS_CHROMIUM:-none}\"\n");
        assertThat(checkout.thuis("verify").out()).first().isEqualTo("browser " + browser);
    }

    @Test
    void namesNoBrowserWhereThereIsNone() {
        checkout.forget("THUIS_CHROMIUM");
        checkout.mavenDoes("echo \"browser ${THUIS_CHROMIUM-none}\"\n");
        assertThat(checkout.thuis("verify").out()).first().isEqualTo("browser none");
    }

    @Test
    void refusesABrowserThatCannotBeRun() {
        checkout.environment("THUIS_CHROMIUM", Path.of("/no/such/browser"));
        var outcome = checkout.thuis("verify");
        assertThat(outcome.err())
                .singleElement()
                .asString()
                .startsWith("thuis: THUIS_CHROMIUM is /no/such/browser, which cannot be run;");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void refusesOptionsItDoesNotHave() {
        var outcome = checkout.thuis("verify", "--shallow");
        assertThat(outcome.err()).first().isEqualTo("thuis: verify does not know '--shallow'");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(checkout.calls()).isEmpty();
    }

    /** Lays a report ready that Maven will leave in this module. */
    private void reports(String module, String file, String text) {
        checkout.write("laid-ready/" + module + "/target/surefire-reports/" + file, text);
    }

    private void mavenEnds(int code) {
        checkout.mavenDoes("[ ! -d laid-ready ] || cp -R laid-ready/. .\nexit " + code + "\n");
    }

    private static String suite(int tests, int failures, int errors, int skipped) {
        return "<testsuite name=\"S\" tests=\"%d\" errors=\"%d\" skipped=\"%d\" failures=\"%d\">\n</testsuite>\n"
                .formatted(tests, errors, skipped, failures);
    }
}
