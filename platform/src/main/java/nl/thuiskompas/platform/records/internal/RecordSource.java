package nl.thuiskompas.platform.records.internal;

import nl.thuiskompas.engine.microdata.ColumnData;

/** Gives values one after another. */
interface RecordSource {
    /** The next value, or {@link ColumnData#UNKNOWN}. */
    int next();

    /** Whether {@link ColumnData#UNKNOWN} is a value as any other. */
    default boolean isAlwaysKnown() {
        return false;
    }

    /** The values of a column in which every value is known, such as keys. */
    static RecordSource known(ColumnData column) {
        return new RecordSource() {
            private long at;

            @Override
            public int next() {
                return column.value(at++);
            }

            @Override
            public boolean isAlwaysKnown() {
                return true;
            }
        };
    }

    /** The values of a column. */
    static RecordSource of(ColumnData column) {
        return new RecordSource() {
            private long at;

            @Override
            public int next() {
                return column.value(at++);
            }
        };
    }

    /**
     * Of each record a value of what it lies within.
     *
     * @param parents the values there
     * @param within how many records lie within each
     */
    static RecordSource ofParent(ColumnData parents, ColumnData within) {
        return new RecordSource() {
            private long at = -1;
            private int left;

            @Override
            public int next() {
                while (left == 0) {
                    left = within.value(++at);
                }
                left--;
                return parents.value(at);
            }
        };
    }
}
