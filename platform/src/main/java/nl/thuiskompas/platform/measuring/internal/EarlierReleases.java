package nl.thuiskompas.platform.measuring.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.disclosure.EarlierDecisions;
import nl.thuiskompas.platform.measuring.MeasureException;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseFolder;
import nl.thuiskompas.platform.records.RecordsDescription;

/** Releases that were made before and bind this one. */
public final class EarlierReleases {
    private final List<ReleaseFolder> releases = new ArrayList<>();

    /**
     * Opens them.
     *
     * @throws MeasureException when one is protected in another way or is of other records: then a cell would have to say
     *     two things
     */
    public EarlierReleases(List<Path> folders, Protection protection, RecordsDescription records) {
        if (!folders.isEmpty() && protection.confidential()) {
            throw new MeasureException(
                    "with the regime none earlier releases bind nothing; leave --earlier out, or name another regime.");
        }
        for (Path folder : folders) {
            ReleaseFolder release = ReleaseFolder.open(folder);
            ReleaseDescription says = release.description();
            if (!says.protection().equals(protection)) {
                throw new MeasureException("the earlier release " + folder + " is protected by "
                        + words(says.protection()) + ", and this one would be by " + words(protection)
                        + "; a cell cannot have a value of both. Take the same regime and parameters, or withdraw the"
                        + " earlier release.");
            }
            if (says.synthetic() != records.synthetic()) {
                throw new MeasureException("the earlier release " + folder + " is of "
                        + (says.synthetic() ? "made-up" : "real") + " records, and these are not.");
            }
            if (!says.origin().seed().equals(records.seed())
                    || !says.origin().scale().equals(records.scale())) {
                throw new MeasureException("the earlier release " + folder + " is of another made-up country than these"
                        + " records (another seed or scale), so that its figures say nothing of this one. Leave it out of"
                        + " --earlier.");
            }
            releases.add(release);
        }
    }

    private static String words(Protection protection) {
        return protection.code() + " " + protection.parameters();
    }

    /** Makes sure that an indicator has not got another definition since. */
    public void requireSame(List<IndicatorWords> indicators) {
        for (ReleaseFolder release : releases) {
            for (IndicatorWords then : release.description().indicators()) {
                for (IndicatorWords now : indicators) {
                    if (then.name().code().equals(now.name().code())
                            && !then.formula().equals(now.formula())) {
                        throw new MeasureException("indicator " + now.name().code() + " is now \"" + now.formula()
                                + "\", and was \"" + then.formula() + "\" in the earlier release " + release.folder()
                                + "; give it another code, or withdraw the earlier release.");
                    }
                }
            }
        }
    }

    /** Everything they said of a year. */
    public EarlierDecisions decisions(int year) {
        if (releases.isEmpty()) {
            return EarlierDecisions.none();
        }
        EarlierDecisions.Builder builder = new EarlierDecisions.Builder();
        releases.forEach(release -> release.decisions(year, builder));
        return builder.build();
    }

    /**
     * What to tell when the records of a year are not those that an earlier release was measured from: revised records are
     * measured, and figures that were published stay.
     */
    public Optional<String> changed(int year, SortedMap<String, String> inputs) {
        return releases.stream()
                .filter(release -> {
                    SortedMap<String, String> then =
                            release.description().origin().inputs().get(year);
                    return then != null && !then.equals(inputs);
                })
                .findFirst()
                .map(release -> year + ": the records were changed since the earlier release "
                        + release.description().id() + "; what it published stays as it is");
    }

    /** Their ids. */
    public List<String> ids() {
        return releases.stream().map(release -> release.description().id()).toList();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return releases.isEmpty();
    }

    /**
     * The regions they showed in a year, as their files say, by division; of municipalities by themselves none are listed.
     *
     * @throws MeasureException when two of them say something else of a region
     */
    public SortedMap<String, SortedMap<String, List<String>>> regions(int year) {
        SortedMap<String, SortedMap<String, List<String>>> all = new TreeMap<>();
        for (ReleaseFolder release : releases) {
            if (release.description().year(year).isPresent()) {
                release.description().year(year).orElseThrow().divisions().keySet().stream()
                        .filter(RegionSet.MUNICIPALITY::equals)
                        .forEach(division -> all.put(division, new TreeMap<>()));
                release.regions(year)
                        .forEach((division, regions) -> regions.forEach((region, of) -> {
                            List<String> before = all.computeIfAbsent(division, any -> new TreeMap<>())
                                    .putIfAbsent(region, List.copyOf(of));
                            if (before != null && !before.equals(List.copyOf(of))) {
                                throw new MeasureException("region " + region + " of " + division + " is made of other"
                                        + " municipalities in " + release.folder()
                                        + " than in another earlier release; leave one"
                                        + " of them out.");
                            }
                        }));
            }
        }
        return all;
    }

    /** Whether one of them showed an indicator in a table in a year. */
    public boolean showed(int year, String table, String indicator) {
        return releases.stream()
                .map(release -> release.description().year(year).orElse(null))
                .filter(Objects::nonNull)
                .flatMap(shown -> shown.tables().stream())
                .anyMatch(shown ->
                        shown.code().equals(table) && shown.indicators().contains(indicator));
    }
}
