package nl.thuiskompas.platform.letters;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Evidence;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Span;

/** Names that mean a fact of another period than the one they name. */
final class OtherPeriods {
    /** Before the name of an entry of whose series a later period is meant, the latest there is. */
    private static final String NEWER = "newer ";

    /** Before a period and the name of an entry of whose series that period is meant. */
    private static final String DURING = "during ";

    private OtherPeriods() {}

    /** Whether a name means a fact of another period than the one it names. */
    static boolean means(String name) {
        return name.startsWith(NEWER) || name.startsWith(DURING);
    }

    /**
     * The fact of another period that a name means: {@code newer low-rent.share} or {@code during 2022
     * social-homes.built.2023}. It is of the same series, group and region as the named one.
     *
     * @return empty when there is no such fact
     */
    static Optional<Entry> find(Known known, String name) {
        if (name.startsWith(NEWER)) {
            return known.entry(name.substring(NEWER.length()).strip())
                    .flatMap(entry -> beside(known, entry)
                            .filter(e ->
                                    e.period().last().isAfter(entry.period().last()))
                            .max(Comparator.comparing((Entry e) -> e.period().last())
                                    .thenComparing(Entry::known)));
        }
        String[] two = name.substring(DURING.length()).strip().split("\\s+", 2);
        if (two.length < 2) {
            throw new TemplateException("'" + name + "' does not name a period and a fact");
        }
        return known.entry(two[1])
                .flatMap(entry -> beside(known, entry)
                        .filter(e -> same(e.period(), two[0]))
                        .findFirst());
    }

    /** Whether a period is this one, however it is written: 2022 is also 2022-01/2022-12. */
    private static boolean same(Span period, String written) {
        return Span.parse(written)
                .filter(named ->
                        named.first().equals(period.first()) && named.last().equals(period.last()))
                .isPresent();
    }

    /** The facts of the same series, group and region. */
    static Stream<Entry> beside(Known known, Entry entry) {
        return known.of(entry.series()).stream()
                .filter(e -> e.evidence() != Evidence.UNVERIFIED)
                .filter(e -> e.group().equals(entry.group()) && e.region().equals(entry.region()));
    }
}
