package nl.thuiskompas.platform.groups;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.storage.DataFolder;
import org.jspecify.annotations.Nullable;

/** The tables of a country that was made up, shown beside those of what is real and never among them; or none. */
public final class Demonstration implements AutoCloseable {
    private final @Nullable Datasets datasets;

    private Demonstration(@Nullable Datasets datasets) {
        this.datasets = datasets;
    }

    /** Nothing is demonstrated. */
    public static Demonstration none() {
        return new Demonstration(null);
    }

    /**
     * Opens a synthetic data folder.
     *
     * @throws nl.thuiskompas.platform.storage.DataFolderException when it is not there, or is not marked as synthetic
     */
    public static Demonstration open(Path folder, Clock clock) {
        DataFolder.requireSynthetic(folder);
        return new Demonstration(Datasets.open(folder, clock));
    }

    /** Its tables; empty when nothing is demonstrated. */
    public Optional<Datasets> datasets() {
        return Optional.ofNullable(datasets);
    }

    @Override
    public void close() {
        if (datasets != null) {
            datasets.close();
        }
    }
}
