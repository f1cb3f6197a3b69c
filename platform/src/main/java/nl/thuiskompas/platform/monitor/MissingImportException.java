package nl.thuiskompas.platform.monitor;

import java.util.List;

/**
 * A figure was asked for of an indicator that is known, while the table that fills it does not come with Thuiskompas and
 * nobody imported it.
 */
public final class MissingImportException extends QuestionException {
    private static final long serialVersionUID = 1;

    private final transient IndicatorEntry entry;
    private final String dataset;

    /**
     * @param entry the indicator without figures
     * @param dataset the dataset that fills it
     * @param available codes of the indicators that have figures
     */
    MissingImportException(IndicatorEntry entry, String dataset, List<String> available) {
        super(
                "indicator",
                entry.code(),
                available,
                List.of(),
                "there are no figures of " + entry.code() + ": they come from table " + dataset
                        + ", which does not come with Thuiskompas; bring it with ./thuis import FILE --mapping MAPPING,"
                        + " as docs/guides/bring-a-table.md says");
        this.entry = entry;
        this.dataset = dataset;
    }

    /** The indicator without figures. */
    public IndicatorEntry entry() {
        return entry;
    }

    /** Id of the dataset that would fill it. */
    public String dataset() {
        return dataset;
    }
}
