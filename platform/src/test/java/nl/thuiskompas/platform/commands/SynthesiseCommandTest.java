package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesiseCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private CommandRun run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "synthesise";
        System.arraycopy(words, 0, all, 1, words.length);
        return CommandRun.of(folder.resolve("data"), all);
    }

    @Test
    void itSaysHowWellTheCountryFits() {
        Path out = folder.resolve("small");
        CommandRun run = run("--scale", "0.001", "--years", "2021", "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("thuis: 2021: making", "thuis: 2021: writing");
        assertThat(run.out()).contains("SYNTHETIC", "2021 dwellings", "2021 association homes", "2021 inhabitants");
        assertThat(out).isDirectoryContaining("glob:**records.json");
        CommandRun again = run("--scale", "0.001", "--years", "2021", "--out", out.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("holds other things");
    }

    @Test
    void wrongUseIsASentence() {
        String out = folder.resolve("none").toString();
        CommandRun years = run("--years", "2019-2021", "--out", out);
        assertThat(years.code()).isEqualTo(1);
        assertThat(years.err()).contains("\"2019-2021\" are not understood");
        assertThat(run("--years", "2021..2019", "--out", out).err()).contains("backwards");
        assertThat(run("--scale", "2", "--out", out).err()).contains("a scale of 2.0 cannot be");
        assertThat(run("--years", "2022..2024", "--out", out).err())
                .contains("no published numbers of homes for 1 January 2022");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
