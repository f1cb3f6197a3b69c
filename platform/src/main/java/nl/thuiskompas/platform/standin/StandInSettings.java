package nl.thuiskompas.platform.standin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the stand-in serves, and in pieces of which size.
 *
 * @param folder folder with recorded tables; empty for none
 * @param port port on this machine; 0 for any that is free
 * @param most most records that ODataApi of version 3 gives; the service: 10,000
 * @param pageV3 records on a page of ODataFeed of version 3; the service: 10,000
 * @param pageV4 records on a page of version 4; the service: 100,000
 * @param generated observations of the made-up table 99999GEN of version 4; 0 for no such table
 * @param typedOnly whether version 3 has no UntypedDataSet, so that symbols are lost
 */
public record StandInSettings(
        Optional<Path> folder, int port, int most, int pageV3, int pageV4, long generated, boolean typedOnly) {
    public StandInSettings {
        if (port < 0 || port > 65_535 || most < 1 || pageV3 < 1 || pageV4 < 1 || generated < 0) {
            throw new IllegalArgumentException("ports go to 65535, pages have one record or more");
        }
    }

    /** Pieces as the service has them, on any free port. */
    public static StandInSettings of(Path folder) {
        return new StandInSettings(Optional.of(folder), 0, 10_000, 10_000, 100_000, 0, false);
    }

    /** The same with other sizes. */
    public StandInSettings withPages(int most, int pageV3, int pageV4) {
        return new StandInSettings(folder, port, most, pageV3, pageV4, generated, typedOnly);
    }

    /** The same with a made-up table of so many observations. */
    public StandInSettings withGenerated(long observations) {
        return new StandInSettings(folder, port, most, pageV3, pageV4, observations, typedOnly);
    }

    /** The same on another port. */
    public StandInSettings withPort(int other) {
        return new StandInSettings(folder, other, most, pageV3, pageV4, generated, typedOnly);
    }

    /** The same without UntypedDataSet. */
    public StandInSettings withTypedOnly() {
        return new StandInSettings(folder, port, most, pageV3, pageV4, generated, true);
    }
}
