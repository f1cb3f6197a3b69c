package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.function.LongFunction;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.ReadProgress;

/** A table in version 4 of the service. */
final class V4Table implements Table {
    private final Wire wire;
    private final URI table;
    private final Description description;

    /**
     * @param properties what the table's Properties said
     * @param table address of the table, ending in a slash
     */
    V4Table(Wire wire, URI table, String name, Fields properties) {
        this.wire = wire;
        this.table = table;
        this.description = V4Description.read(wire, table, name, properties);
    }

    /** The Properties of a table. */
    static Fields properties(Wire wire, URI table) {
        URI address = table.resolve("Properties");
        return wire.ask(address, body -> Answer.object(body, address));
    }

    static LongFunction<URI> collection(URI table, String name) {
        return from -> table.resolve(name + (from == 0 ? "" : "?$skip=" + from));
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public void read(CellSink sink, Notices notices, ReadProgress progress) {
        V4Observations observations = new V4Observations(description.dataset(), sink, new Remarks(notices));
        Counted counted = new Counted(observations, "observations", description.count(), progress);
        LongFunction<URI> from = collection(table, "Observations");
        new Pages(wire, from, description.count(), counted).read();
        counted.check(from.apply(0), V4Description.edition(properties(wire, table)), description);
    }
}
