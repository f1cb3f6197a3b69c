package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.function.LongFunction;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;

/** A table in version 3 of the service. */
final class V3Table implements Table {
    private final Wire wire;
    private final V3Addresses at;
    private final V3Description.Read read;

    V3Table(Wire wire, V3Addresses at) {
        this.wire = wire;
        this.at = at;
        this.read = V3Description.read(wire, at);
    }

    @Override
    public Description description() {
        return read.description();
    }

    @Override
    public void read(CellSink sink, Notices notices, ReadProgress progress) {
        Description description = read.description();
        String collection = read.collection();
        V3Records records = new V3Records(
                description.dataset(), collection.equals(V3Description.UNTYPED), sink, new Remarks(notices));
        Counted counted = new Counted(records, "records", description.count(), progress);
        try {
            walk(at.feed(collection), counted, description);
        } catch (Refused | SourceException e) {
            boolean feedFails = e instanceof Refused
                    || (e instanceof SourceException source && source.kind() == SourceException.Kind.UNREACHABLE);
            if (!feedFails || counted.taken() > 0 || description.count() > V3Addresses.MOST_OF_API) {
                throw e;
            }
            progress.retrying("The service with pages does not give the records; asking the one without.");
            walk(at.api(collection), counted, description);
        }
        counted.check(at.feed(collection).apply(0), V3Description.edition(wire, at), description);
    }

    private void walk(LongFunction<URI> from, Counted counted, Description description) {
        new Pages(wire, from, description.count(), counted).read();
    }
}
