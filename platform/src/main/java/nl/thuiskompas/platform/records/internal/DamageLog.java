package nl.thuiskompas.platform.records.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.platform.records.Damage;

/** What was found wrong with the records of a year: all of it counted, the first of each code listed. */
final class DamageLog {
    /** Of each code so many are listed. */
    private static final int LISTED = 100;

    private final SortedMap<Damage, Long> counts = new TreeMap<>();
    private final Map<Damage, List<String>> lines = new EnumMap<>(Damage.class);

    /** How often each was found; what was not found is not there. */
    SortedMap<Damage, Long> counts() {
        return counts;
    }

    /**
     * Notes one.
     *
     * @param file name of the file
     * @param row in the file; empty when it is not about one row
     * @param record number of the record, if it has one
     * @param column name of the column of ours
     * @param value what stands there, if it is a number
     */
    void found(Damage damage, String file, String row, int record, String column, int value) {
        counts.merge(damage, 1L, Long::sum);
        List<String> of = lines.computeIfAbsent(damage, any -> new ArrayList<>());
        if (of.size() < LISTED) {
            of.add(String.join(",", damage.name(), file, row, shown(record), column, shown(value)));
        }
    }

    private static String shown(int value) {
        return value == ColumnData.UNKNOWN || value == InputColumns.MISFIT ? "" : String.valueOf(value);
    }

    /** The list as CSV. */
    String csv() {
        StringBuilder csv = new StringBuilder("code,file,row,record,column,value\n");
        lines.values().forEach(of -> of.forEach(line -> csv.append(line).append('\n')));
        return csv.toString();
    }
}
