package nl.thuiskompas.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
    @TempDir
    Path root;

    private Checkout checkout;

    @BeforeEach
    void aFreshCheckout() throws IOException {
        checkout = new Checkout(Files.createDirectory(root.toRealPath().resolve("with spaces")));
    }

    @Test
    void firstStartBuildsUnpacksRecordsAndServes() {
        var outcome = checkout.thuis("start", "--port", "8099", "--data", "my data");
        assertThat(checkout.calls())
                .satisfiesExactly(
                        call -> assertThat(call)
                                .startsWith("mvn -B -ntp")
                                .contains("-pl engine,platform -am package -Dthuis.serving -Dmaven.test.skip=true"),
                        call -> assertThat(call).contains("-Djarmode=tools").contains(" extract --destination "),
                        call -> assertThat(call)
                                .contains("-XX:AOTCacheOutput=")
                                .endsWith("/platform-1-app.jar serve --train --data my data"),
                        call -> assertThat(call)
                                .contains("-XX:AOTCache=")
                                .endsWith("/platform-1-app.jar serve --port 8099 --data my data"));
        assertThat(outcome.err().stream().filter(line -> line.endsWith(" s")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1/4 building"),
                        line -> assertThat(line).startsWith("2/4 unpacking"),
                        line -> assertThat(line).startsWith("3/4 recording a start"));
        assertThat(outcome.err()).last().isEqualTo("4/4 starting");
        assertThat(outcome.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpSaysWhatStartTakesAndStartsNothing(String word) {
        var outcome = checkout.thuis("start", word);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .anyMatch(line -> line.contains("--port"))
                .anyMatch(line -> line.contains("--data"))
                .anyMatch(line -> line.contains("--address"))
                .anyMatch(line -> line.contains("--demo"));
        assertThat(checkout.calls()).isEmpty();
    }

    @Test
    void secondStartDoesNothingButServe() {
        checkout.thuis("start");
        checkout.calls();
        var outcome = checkout.thuis("start");
        assertThat(checkout.calls())
                .singleElement()
                .asString()
                .contains("-XX:AOTCache=")
                .endsWith(" serve");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aChangedSourceIsBuiltAgainAndTheOldCacheIsNotUsedForIt() {
        checkout.thuis("start");
        checkout.calls();
        checkout.write("platform/src/main/Page.java", "class Page { int changed; }");
        checkout.thuis("start");
        assertThat(checkout.calls()).hasSize(4).first().asString().startsWith("mvn");
    }

    @Test
    void aBuildThatComesOutTheSameKeepsItsCache() {
        checkout.thuis("start");
        checkout.calls();
        checkout.write("platform/src/main/Page.java", "class Page {}");
        checkout.thuis("start");
        assertThat(checkout.calls())
                .satisfiesExactly(
                        call -> assertThat(call).startsWith("mvn"),
                        call -> assertThat(call).contains("-XX:AOTCache="));
    }

    @Test
    void aSourceTakenAwayIsBuiltAgain() throws IOException {
        checkout.write("platform/src/main/Old.java", "class Old {}");
        checkout.thuis("build");
        checkout.calls();
        Files.delete(checkout.folder().resolve("platform/src/main/Old.java"));
        checkout.thuis("build");
        assertThat(checkout.calls()).first().asString().startsWith("mvn");
    }

    @Test
    void classesOfAnEarlierBuildDoNotGetIntoTheNextJar() {
        checkout.write("platform/target/classes/Removed.class", "left");
        checkout.thuis("build");
        assertThat(checkout.folder().resolve("platform/target/classes/Removed.class"))
                .doesNotExist();
    }

    @Test
    void anotherJdkGetsACacheOfItsOwn() {
        checkout.thuis("start");
        checkout.calls();
        checkout.environment("THUIS_JDK", checkout.jdk("another", "25.0.7"));
        checkout.thuis("start");
        assertThat(checkout.calls())
                .satisfiesExactly(
                        call -> assertThat(call).contains("--train"),
                        call -> assertThat(call).contains("-XX:AOTCache="));
    }

    @Test
    void otherWordsRunWithoutTheCacheAndPrintTheResultOnly() {
        var outcome = checkout.thuis("figures", "association-share", "--region", "GM0363");
        assertThat(outcome.out())
                .singleElement()
                .asString()
                .startsWith("running")
                .endsWith("/platform-1-app.jar figures association-share --region GM0363");
        assertThat(checkout.calls()).noneMatch(call -> call.contains("AOTCache"));
        assertThat(outcome.err()).allMatch(line -> line.matches("[12]/2 .*"));
    }

    @Test
    void whereTheTrainingStartFailsItServesWithoutCacheAndTriesNoMore() {
        checkout.trainingDoes("exit 70\n");
        var first = checkout.thuis("start");
        assertThat(first.err()).anyMatch(line -> line.startsWith("starting without a start-up cache"));
        assertThat(checkout.calls())
                .last()
                .asString()
                .doesNotContain("AOTCache")
                .endsWith(" serve");
        assertThat(checkout.thuis("start").err()).isEmpty();
        assertThat(checkout.calls()).singleElement().asString().doesNotContain("AOTCache");
    }

    @Test
    void whereTheDataWasToBlameTheTrainingIsTriedAgain() {
        checkout.trainingDoes("exit 1\n");
        checkout.thuis("start");
        checkout.calls();
        checkout.trainingDoes("");
        checkout.thuis("start");
        assertThat(checkout.calls()).last().asString().contains("-XX:AOTCache=");
    }

    @Test
    void aFailedBuildShowsTheErrorsAndNamesTheLog() {
        checkout.mavenDoes("echo '[INFO] fine'; echo '[ERROR] Page.java:[1,1] no such thing'; exit 1\n");
        var outcome = checkout.thuis("start");
        assertThat(outcome.err())
                .contains("[ERROR] Page.java:[1,1] no such thing")
                .doesNotContain("[INFO] fine");
        assertThat(outcome.err())
                .last()
                .isEqualTo("thuis: the build failed; the whole log: "
                        + checkout.folder().resolve(".thuis/build.log"));
        assertThat(outcome.code()).isEqualTo(70);
    }

    @Test
    void aBuildWithoutNetworkSaysSo() {
        checkout.mavenDoes("echo '[ERROR] Could not transfer artifact org.example:thing'; exit 1\n");
        var outcome = checkout.thuis("start");
        assertThat(outcome.err()).last().asString().contains("see that the network (or Maven's mirror) works");
        assertThat(outcome.code()).isEqualTo(3);
    }

    @Test
    void withoutMavenItSaysInOneSentenceWhatToInstall() throws IOException {
        Files.delete(checkout.folder().resolveSibling("tools/mvn"));
        var outcome = checkout.thuis("start");
        assertThat(outcome.err()).singleElement().asString().startsWith("thuis: Maven is needed to build");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void aCheckoutThatCannotBeWrittenSaysSoInOneSentence() {
        // A file in the way of the folder stops the superuser too, whom permissions do not.
        checkout.write(".thuis", "");
        var outcome = checkout.thuis("start");
        assertThat(outcome.err())
                .containsExactly(
                        "thuis: " + checkout.folder()
                                + " has to be built and cannot be written to; make it writable, or use a copy in a folder of your own.");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void wrongWordsAreRefusedBeforeAnythingIsBuilt() {
        for (var words : List.of(
                List.of("start", "--prot", "8081"),
                List.of("start", "--port"),
                List.of("start", "--port", "80a"),
                List.of("start", "--port=65536"),
                List.of("start", "--data="),
                List.of("build", "all"),
                List.<String>of())) {
            var outcome = checkout.thuis(words.toArray(String[]::new));
            assertThat(outcome.code()).as("%s", words).isEqualTo(1);
            assertThat(outcome.err()).as("%s", words).anyMatch(line -> line.startsWith("  thuis start [--port N]"));
        }
        assertThat(checkout.calls()).isEmpty();
    }

    @Test
    void theLockOfAKilledProcessIsTakenOver() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectory(checkout.folder().resolve(".thuis"));
        Files.createSymbolicLink(checkout.folder().resolve(".thuis/lock"), Path.of(Long.toString(dead.pid())));
        assertThat(checkout.thuis("build").code()).isZero();
        assertThat(Files.list(checkout.folder().resolve(".thuis"))
                        .map(Path::getFileName)
                        .map(Path::toString))
                .doesNotContain("lock");
    }

    @Test
    void twoAtOnceBuildOnce() throws IOException {
        // Maven stands still until the second thuis says that it waits.
        var gate = checkout.folder().resolve("gate");
        assertThat(new ProcessBuilder("mkfifo", gate.toString())
                        .start()
                        .onExit()
                        .join()
                        .exitValue())
                .isZero();
        checkout.mavenDoes("cat gate >/dev/null; mkdir -p platform/target; : >platform/target/platform-1-app.jar\n");
        var first = checkout.begin("build");
        var started = first.errorReader().readLine();
        assertThat(started).startsWith("1/2 building");
        var second = checkout.begin("build");
        var waiting = second.errorReader().readLine();
        Files.writeString(gate, "go");
        assertThat(waiting).startsWith("another thuis (process " + first.pid() + ") is building here");
        assertThat(Checkout.outcome(first).code()).isZero();
        assertThat(Checkout.outcome(second).code()).isZero();
        assertThat(checkout.calls()).filteredOn(call -> call.startsWith("mvn")).hasSize(1);
    }
}
