package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private String measured(String name, String threshold) {
        String out = folder.resolve(name).toString();
        CommandRun run = CommandRun.withoutData(
                "measure",
                folder.resolve("country").toString(),
                "--engine",
                "shared-scan",
                "--regime",
                "exact",
                "-P",
                "threshold=" + threshold,
                "--years",
                "2021",
                "--tables",
                "group-change,flex",
                "--divisions",
                "country,province,corop",
                "--out",
                out);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("attacking the release before it is finished");
        assertThat(Path.of(out, "closed", "sheet.html")).content().contains("De aanval vooraf");
        return out;
    }

    @Test
    void aReleaseHoldsAndTwoThatForgetEachOtherDoNot() {
        Synthesis.run(
                new SynthesisRequest(0.005, 2020, 2021, 7, folder.resolve("country")),
                folder.resolve("data"),
                words -> {});
        String first = measured("first", "10");
        CommandRun alone = CommandRun.withoutData("disclosure", "attack", first, "--seconds", "20");
        assertThat(alone.code()).as(alone.out()).isZero();
        assertThat(alone.out()).startsWith("Attacked: measured-exact-").endsWith("Nothing found.\n");
        assertThat(alone.err()).contains("thuis: 2021: ");

        String second = measured("second", "3");
        CommandRun both =
                CommandRun.withoutData("disclosure", "attack", first, second, "--most", "2", "--seconds", "5");
        assertThat(both.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(both.out())
                .contains("promised: cannot be told from nobody, nor from 10")
                .contains("(--most)");
        CommandRun json = CommandRun.withoutData("disclosure", "attack", first, second, "--json", "--seconds", "0");
        assertThat(json.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(json.out()).contains("\"kind\" : \"difference\"").contains("\"guarded\" : ");
    }

    @Test
    void whatIsNoReleaseOrCannotBeAskedIsToldInASentence() {
        assertThat(CommandRun.withoutData("disclosure", "attack", folder.toString())
                        .err())
                .contains("there is no release.json");
        assertThat(CommandRun.withoutData("disclosure", "attack", folder.toString())
                        .code())
                .isEqualTo(ExitCodes.BAD_DATA);
        CommandRun threads = CommandRun.withoutData("disclosure", "attack", "x", "--threads", "0");
        assertThat(threads.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(threads.err()).contains("there can be 1 to 64 threads");
    }
}
