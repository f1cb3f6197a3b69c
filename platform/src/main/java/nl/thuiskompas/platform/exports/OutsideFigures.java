package nl.thuiskompas.platform.exports;

import java.util.List;
import java.util.OptionalDouble;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;

/**
 * What a division leaves out: the municipalities that lie in none of its regions, and what they count for together.
 *
 * @param municipalities in the order of their codes; empty when the division leaves nobody out
 * @param value their sum; empty for a share or an average, and when a municipality has no value
 */
public record OutsideFigures(List<Municipality> municipalities, OptionalDouble value) {
    /** Nobody is left out. */
    public static final OutsideFigures NONE = new OutsideFigures(List.of(), OptionalDouble.empty());

    public OutsideFigures {
        municipalities = List.copyOf(municipalities);
    }

    /**
     * Whom the division of a cube leaves out.
     *
     * @param cube the figures by region
     * @param byMunicipality the same figures by municipality, of the same date
     * @throws IllegalArgumentException when the second is not by municipality
     */
    public static OutsideFigures of(Cube cube, Cube byMunicipality) {
        if (!byMunicipality.partition().division().equals(Division.MUNICIPALITY)) {
            throw new IllegalArgumentException(
                    byMunicipality.partition().division().code() + ", expected figures by municipality");
        }
        List<Municipality> outside = cube.partition().outside();
        Unit unit = cube.indicator().unit();
        if (outside.isEmpty() || unit == Unit.PERCENT || unit == Unit.EUROS) {
            return new OutsideFigures(outside, OptionalDouble.empty());
        }
        double sum = 0;
        for (Municipality municipality : outside) {
            if (!(byMunicipality.find(municipality.code()).map(Figure::value).orElse(null)
                    instanceof Value.Amount amount)) {
                return new OutsideFigures(outside, OptionalDouble.empty());
            }
            sum += amount.value();
        }
        return new OutsideFigures(outside, OptionalDouble.of(sum));
    }
}
