package nl.thuiskompas.platform.commands;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.thuiskompas.platform.workbench.KeySource;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;

/** Keys of a region from a data folder, which is opened only for a problem that names a region. */
final class RegionKeysOf {
    private RegionKeysOf() {}

    static KeySource data(DataOption data, Output output) {
        return (division, edition, code) -> {
            AtomicReference<Optional<KeyTable>> table = new AtomicReference<>(Optional.empty());
            OpenData.ask(
                    data.folderToRead(),
                    output,
                    monitor -> table.set(new RegionKeys(() -> monitor).keys(division, edition, code)));
            return table.get();
        };
    }
}
