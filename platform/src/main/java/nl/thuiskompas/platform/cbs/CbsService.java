package nl.thuiskompas.platform.cbs;

import java.net.URI;
import nl.thuiskompas.platform.cbs.internal.Tables;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;

/**
 * The open data service of Statistics Netherlands, or another one that speaks as it does.
 *
 * @param v3 address of version 3, before ODataApi and ODataFeed, ending in a slash
 * @param v4 address of version 4, before the name of a table, ending in a slash
 * @param patience how long it is waited for
 */
public record CbsService(URI v3, URI v4, Patience patience) {
    private static final String V4_PATH = "odata/v1/CBS/";

    /** The service itself. */
    public static CbsService standard() {
        return new CbsService(
                URI.create("https://opendata.cbs.nl/"),
                URI.create("https://datasets.cbs.nl/" + V4_PATH),
                Patience.standard());
    }

    /**
     * A service at another address: both versions are looked for below it.
     *
     * @param base such as http://localhost:8090, with or without a path
     * @throws SourceException of kind WRONG_USE when it is no address of the web
     */
    public static CbsService at(String base, Patience patience) {
        URI address;
        try {
            address = URI.create(base.strip().replaceAll("/+$", "") + "/");
        } catch (IllegalArgumentException e) {
            throw notAnAddress(base);
        }
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawQuery() != null || address.getUserInfo() != null) {
            throw notAnAddress(base);
        }
        return new CbsService(address, address.resolve(V4_PATH), patience);
    }

    private static SourceException notAnAddress(String base) {
        return new SourceException(
                SourceException.Kind.WRONG_USE,
                "\"%s\" is not the address of a service; give one such as http://localhost:8090.".formatted(base));
    }

    /**
     * Asks a table what it is.
     *
     * @param table the publisher's name of it, such as 84799NED
     * @param progress hears when something has to be asked again
     * @return the table, ready to be read
     * @throws SourceException when there is no such table, or the service cannot be reached or understood
     */
    public CbsReading open(String table, Version version, ReadProgress progress) {
        if (!table.matches("[0-9A-Za-z]{3,30}")) {
            throw new SourceException(
                    SourceException.Kind.WRONG_USE,
                    "\"%s\" is not a name of a table; they are letters and digits, such as 84799NED.".formatted(table));
        }
        return new CbsReading(Tables.open(v3, v4, table, version, patience, progress));
    }
}
