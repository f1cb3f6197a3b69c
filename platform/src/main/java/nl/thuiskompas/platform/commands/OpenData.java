package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.util.function.Consumer;
import nl.thuiskompas.platform.monitor.IndicatorCatalogue;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;

/** Opens a data folder for a command that asks for figures, the way the server does, and closes it again. */
final class OpenData {
    private OpenData() {}

    /**
     * Asks something of the data in a folder. What the folder lacks of the reference edition is loaded first; a release
     * that was refused is named, and the rest answers.
     */
    static void ask(Path folder, Output output, Consumer<Monitor> question) {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            warehouse.load(ReferenceEdition.bundled(), new LoadingLine(output, folder));
            warehouse.refusals().forEach(refusal -> output.say(refusal.sentence()));
            Monitor monitor = new Monitor(warehouse, IndicatorCatalogue.bundled());
            monitor.leftOut().forEach(output::say);
            question.accept(monitor);
        }
    }
}
