package nl.thuiskompas.platform.datasets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a report of notices as they come. */
public final class ReportCollector implements Notices {
    private record Key(String code, Severity severity) {}

    private static final class Tally {
        private long count;
        private final List<Notice> first = new ArrayList<>();
    }

    private final Map<Key, Tally> tallies = new LinkedHashMap<>();
    private final List<String> ran = new ArrayList<>();

    @Override
    public void add(Notice notice) {
        Tally tally = tallies.computeIfAbsent(new Key(notice.code(), notice.severity()), key -> new Tally());
        tally.count++;
        if (tally.first.size() < Report.KEPT) {
            tally.first.add(notice);
        }
    }

    /** Counts many of one kind of which only the first are given. */
    public void add(long count, List<Notice> first) {
        if (first.isEmpty()) {
            return;
        }
        first.forEach(this::add);
        Notice one = first.getFirst();
        Tally tally = tallies.get(new Key(one.code(), one.severity()));
        if (tally != null) {
            tally.count += count - first.size();
        }
    }

    /** Remembers that a check ran. */
    public void ran(String check) {
        ran.add(check);
    }

    /** The report so far. */
    public Report report() {
        return new Report(
                tallies.entrySet().stream()
                        .map(each -> new Report.Kind(
                                each.getKey().code(),
                                each.getKey().severity(),
                                each.getValue().count,
                                List.copyOf(each.getValue().first)))
                        .sorted(Comparator.comparing(Report.Kind::severity).thenComparing(Report.Kind::code))
                        .toList(),
                ran);
    }
}
