package nl.thuiskompas.platform.synthesis.internal;

import java.util.List;
import nl.thuiskompas.platform.synthesis.Fit;
import nl.thuiskompas.platform.synthesis.SynthesisReport;

/** Counts what was made, from the records themselves, and compares it with what was published. */
final class Tally {
    private final Country country;
    private final int[] stock;
    private final int[] association;
    private final int[] inhabitants;
    private int vacant;
    private int households;
    private int homeless;
    private int persons;

    Tally(Country country) {
        this.country = country;
        Places places = country.places;
        this.stock = new int[places.size()];
        this.association = new int[places.size()];
        this.inhabitants = new int[places.size()];
        short[] byCode = places.byCode();
        Dwellings d = country.dwellings;
        for (int i = 0; i < d.count; i++) {
            if (d.stands(i)) {
                int place = byCode[d.municipality[i]];
                stock[place]++;
                association[place] += d.tenure[i] == Dwellings.ASSOCIATION ? 1 : 0;
                vacant += d.household[i] == Dwellings.NOBODY ? 1 : 0;
            }
        }
        Households h = country.households;
        for (int i = 0; i < h.count; i++) {
            if (h.stands(i)) {
                households++;
                homeless += h.living[i] == Households.HOME ? 0 : 1;
            }
        }
        for (int p = 0; p < country.persons.count; p++) {
            int household = country.persons.household[p];
            if (household >= 0) {
                persons++;
                inhabitants[byCode[h.municipality[household]]]++;
            }
        }
    }

    SynthesisReport.Counts counts(int moved) {
        int homes = 0;
        for (int count : stock) {
            homes += count;
        }
        return new SynthesisReport.Counts(country.year(), homes, vacant, households, homeless, moved, persons);
    }

    List<Fit> fits() {
        Places places = country.places;
        return List.of(
                fit("dwellings", stock, places.publishedStock()),
                fit("association homes", association, places.publishedAssociation()),
                fit("inhabitants", inhabitants, places.publishedInhabitants()));
    }

    private Fit fit(String what, int[] made, double[] published) {
        long sum = 0;
        double wanted = 0;
        int worst = 0;
        double most = -1;
        for (int place = 0; place < made.length; place++) {
            sum += made[place];
            wanted += published[place];
            double off = Math.abs(made[place] - published[place]) / Math.max(published[place], 1e-9);
            if (off > most && published[place] > 0) {
                most = off;
                worst = place;
            }
        }
        return new Fit(
                country.year(),
                what,
                sum,
                wanted,
                country.places.code(worst),
                Math.max(0, most),
                Math.abs(made[worst] - published[worst]));
    }
}
