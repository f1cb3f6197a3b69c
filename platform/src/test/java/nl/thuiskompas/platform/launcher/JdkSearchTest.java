package nl.thuiskompas.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkSearchTest {
    @TempDir
    Path root;

    private Checkout machine;

    @BeforeEach
    void aBareMachine() throws IOException {
        // The real path, because the launcher tells real paths too.
        root = root.toRealPath();
        machine = Checkout.onBareMachine(root, "a checkout with spaces");
    }

    @Test
    void takesTheNewestThatLiesAbout() {
        machine.jdk("system/usr/lib/jvm/a", "25.0.9");
        var newest = machine.jdk("system/usr/lib/jvm/b", "25.0.10");
        machine.jdk("system/usr/lib/jvm/c", "25.0.3");
        assertFound(newest);
    }

    @Test
    void prefersTheReleaseTheChecksRunOnToALaterOne() {
        machine.jdk("system/usr/lib/jvm/a", "27.0.1");
        var tested = machine.jdk("system/usr/lib/jvm/b", "25.0.4");
        assertFound(tested);
    }

    @Test
    void takesALaterReleaseWhereNothingElseIs() {
        machine.jdk("system/usr/lib/jvm/a", "25.0.2");
        assertFound(machine.jdk("system/usr/lib/jvm/b", "26"));
    }

    @Test
    void looksInFoldersOfTheUserWithSpacesInTheirNames() {
        assertFound(machine.jdk("home/.jdks/temurin 25", "25.0.3"));
    }

    @Test
    void javaHomeGoesBeforeANewerOneThatLiesAbout() {
        machine.jdk("system/usr/lib/jvm/newer", "25.0.8");
        var chosen = machine.jdk("own/jdk", "25.0.3");
        machine.environment("JAVA_HOME", chosen);
        assertFound(chosen);
    }

    @Test
    void thuisJdkGoesBeforeJavaHome() {
        machine.environment("JAVA_HOME", machine.jdk("own/java-home", "25.0.8"));
        var chosen = machine.jdk("own/thuis-jdk", "25.0.3");
        machine.environment("THUIS_JDK", chosen);
        assertFound(chosen);
    }

    @Test
    void followsTheCompilerOnThePathToItsHome() throws IOException {
        var chosen = machine.jdk("own/jdk", "25.0.3");
        Files.createSymbolicLink(root.resolve("tools/javac"), chosen.resolve("bin/javac"));
        assertFound(chosen);
    }

    @Test
    void anOldJavaHomeDoesNotHideABetterOne() {
        machine.environment("JAVA_HOME", machine.jdk("own/old", "17.0.15"));
        assertFound(machine.jdk("system/usr/lib/jvm/good", "25.0.3"));
    }

    @Test
    void saysInOneSentenceThatThuisJdkIsTooOld() {
        machine.jdk("system/usr/lib/jvm/good", "25.0.3");
        var old = machine.jdk("own/old", "17.0.15");
        machine.environment("THUIS_JDK", old);
        assertRefused("thuis: THUIS_JDK is " + old + ", which is not a JDK 25.0.3 or newer (it is 17.0.15); "
                + "set it to one, or unset it and thuis will search.");
    }

    @Test
    void namesTheNewestWhereAllAreTooOld() {
        machine.jdk("system/usr/lib/jvm/a", "17.0.15");
        // The first build of release 25 states no more than "25".
        var newest = machine.jdk("system/usr/lib/jvm/b", "25");
        machine.jdk("system/usr/lib/jvm/c", "21.0.8");
        assertRefused("thuis: a JDK 25.0.3 or newer is needed and the newest found is 25 in " + newest
                + "; install one (https://adoptium.net has them), or set THUIS_JDK to its folder.");
    }

    @Test
    void saysWhatToDoWhereThereIsNone() {
        assertRefused("thuis: a JDK 25.0.3 or newer is needed and none was found; "
                + "install one (https://adoptium.net has them), or set THUIS_JDK to its folder.");
    }

    @Test
    void worksThroughALinkElsewhere() throws IOException {
        var jdk = machine.jdk("system/usr/lib/jvm/good", "25.0.3");
        var script = machine.folder().resolve("thuis");
        var real = machine.folder().resolve("scripts-own-name");
        Files.move(script, real);
        Files.createSymbolicLink(script, real);
        assertFound(jdk);
    }

    private void assertFound(Path jdk) {
        assertThat(machine.thuis("jdk")).satisfies(outcome -> {
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).containsExactly(jdk.toString());
            assertThat(outcome.code()).isZero();
        });
    }

    private void assertRefused(String sentence) {
        assertThat(machine.thuis("jdk")).satisfies(outcome -> {
            assertThat(outcome.err()).containsExactly(sentence);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.code()).isEqualTo(1);
        });
    }
}
