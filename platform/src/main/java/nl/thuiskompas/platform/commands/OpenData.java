package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** Opens a data folder for a command that asks for figures, the way the server does, and closes it again. */
final class OpenData {
    /** What today is, is a question of the Netherlands. */
    static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Amsterdam"));

    private OpenData() {}

    /**
     * Asks something of the data in a folder. What the folder lacks of the reference edition is loaded first; a release
     * that was refused is named, and the rest answers.
     */
    static void ask(Path folder, Output output, Consumer<Monitor> question) {
        ask(folder, null, output, question);
    }

    /**
     * The same of what was known on a day.
     *
     * @param asOf the day, as somebody typed it; null for what is known now
     */
    static void ask(Path folder, @Nullable String asOf, Output output, Consumer<Monitor> question) {
        try (Warehouse warehouse = Warehouse.open(folder);
                Datasets datasets = Datasets.open(folder, CLOCK)) {
            warehouse.load(ReferenceEdition.bundled(), new LoadingLine(output, folder));
            warehouse.refusals().forEach(refusal -> output.say(refusal.sentence()));
            Monitor monitor = Monitors.of(warehouse, datasets, CLOCK).at(asOf);
            monitor.leftOut().forEach(output::say);
            question.accept(monitor);
        }
    }
}
