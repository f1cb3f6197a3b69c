package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.function.LongFunction;

/**
 * Where the collections of a table are in version 3. There are two services: one gives at most 10,000 records, the other
 * gives all of them in pages.
 *
 * @param base address before ODataApi and ODataFeed, ending in a slash
 * @param table the table's name
 */
record V3Addresses(URI base, String table) {
    /** Most records that the small service gives. */
    static final long MOST_OF_API = 10_000;

    URI services() {
        return base.resolve("ODataApi/odata/" + table + "/?$format=json");
    }

    /** A collection of the small service. */
    LongFunction<URI> api(String collection) {
        return from -> address("ODataApi", collection, from);
    }

    /** A collection of the service with pages. */
    LongFunction<URI> feed(String collection) {
        return from -> address("ODataFeed", collection, from);
    }

    URI count(String collection) {
        return base.resolve("ODataFeed/odata/" + table + "/" + collection + "/$count");
    }

    private URI address(String service, String collection, long from) {
        String skip = from == 0 ? "" : "&$skip=" + from;
        return base.resolve(service + "/odata/" + table + "/" + collection + "?$format=json" + skip);
    }
}
