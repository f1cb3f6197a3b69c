package nl.thuiskompas.platform.synthesis.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.thuiskompas.platform.synthesis.Fit;
import nl.thuiskompas.platform.synthesis.SynthesisReport;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import nl.thuiskompas.platform.synthesis.SynthesisWatch;

/** Makes the years of a synthetic country one after the other, and writes each as it is done. */
public final class SyntheticCountry {
    private final SynthesisRequest request;
    private final Published published;
    private final List<Places> years = new ArrayList<>();

    /**
     * Reads what is published for the years.
     *
     * @throws nl.thuiskompas.platform.synthesis.SynthesisException when it is not for one of them
     */
    public SyntheticCountry(SynthesisRequest request) {
        this.request = request;
        this.published = Published.read();
        Targets targets = new Targets(published, request.scale());
        for (int year = request.firstYear(); year <= request.lastYear(); year++) {
            years.add(targets.of(year));
        }
    }

    /** Makes the files in a folder that is there. */
    public SynthesisReport write(Path folder, SynthesisWatch watch) {
        RecordFiles files = new RecordFiles(folder, watch);
        List<SynthesisReport.Counts> counts = new ArrayList<>();
        List<Fit> fits = new ArrayList<>();
        make(watch, (country, moved) -> {
            Tally tally = new Tally(country);
            counts.add(tally.counts(moved));
            fits.addAll(tally.fits());
            watch.progress(country.year() + ": writing");
            files.write(country);
        });
        return new SynthesisReport(counts, fits);
    }

    /** Hears of each year when it is made. */
    interface Made {
        /**
         * A year is made.
         *
         * @param moved households that moved since the year before
         */
        void year(Country country, int moved);
    }

    /** Makes the years without writing them. */
    void make(SynthesisWatch watch, Made made) {
        Country country = new Country(request, Assumptions.read(), years.getFirst());
        for (Places places : years) {
            watch.progress(places.year() + ": making");
            requireGoingOn(watch);
            int moved = 0;
            if (country.dwellings.count == 0) {
                FirstYear first = new FirstYear(country);
                for (int place = 0; place < places.size(); place++) {
                    requireGoingOn(watch);
                    first.make(place);
                }
                new Groups(country, true).set(new byte[0]);
            } else {
                moved = new NextYear(country, published, request.scale(), () -> requireGoingOn(watch)).pass(places);
            }
            made.year(country, moved);
        }
    }

    /** Ends everything when that was asked. */
    static void requireGoingOn(SynthesisWatch watch) {
        if (watch.ending()) {
            throw new CancellationException("broken off");
        }
    }
}
