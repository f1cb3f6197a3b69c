package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import nl.thuiskompas.platform.cbs.Patience;
import nl.thuiskompas.platform.cbs.Version;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;

/** Opens a table in the version that is wanted, and stays connected. */
public final class Tables implements AutoCloseable {
    private final Wire wire;
    private final Table table;

    private Tables(Wire wire, Table table) {
        this.wire = wire;
        this.table = table;
    }

    /**
     * Asks a table for its description.
     *
     * @param v3 address of version 3, before ODataApi and ODataFeed
     * @param v4 address of version 4, before the table's name
     */
    public static Tables open(URI v3, URI v4, String name, Version version, Patience patience, ReadProgress progress) {
        Wire wire = new Wire(patience, progress);
        try {
            return new Tables(wire, table(wire, new V3Addresses(v3, name), v4.resolve(name + "/"), version));
        } catch (RuntimeException e) {
            wire.close();
            throw sentence(e, name);
        }
    }

    /**
     * Only the clear answer that there is no such table leads from version 4 to 3: when the service is merely out of
     * reach the topics would get other names than in the release before, and nobody would know why.
     */
    private static Table table(Wire wire, V3Addresses v3, URI v4, Version version) {
        if (version == Version.V3) {
            return new V3Table(wire, v3);
        }
        Fields properties;
        try {
            properties = V4Table.properties(wire, v4);
        } catch (Refused e) {
            if (version == Version.AUTO && e.missing()) {
                return new V3Table(wire, v3);
            }
            if (e.missing()) {
                throw new SourceException(
                        SourceException.Kind.WRONG_USE,
                        "%s is not there: version 4 of the service has no table %s. Try version 3."
                                .formatted(v4, v3.table()),
                        e);
            }
            throw e;
        }
        return new V4Table(wire, v4, v3.table(), properties);
    }

    /** What the table says about itself. */
    public Description description() {
        return table.description();
    }

    /** Gives all cells on. */
    public void read(CellSink sink, Notices notices, ReadProgress progress) {
        wire.tell(progress);
        try {
            table.read(sink, notices, progress);
        } catch (Refused e) {
            throw sentence(e, description().dataset().origin().table());
        }
    }

    private static RuntimeException sentence(RuntimeException e, String name) {
        if (e instanceof Refused refused) {
            return new SourceException(SourceException.Kind.BAD_DATA, refused.sentence(name), e);
        }
        return e;
    }

    @Override
    public void close() {
        wire.close();
    }
}
