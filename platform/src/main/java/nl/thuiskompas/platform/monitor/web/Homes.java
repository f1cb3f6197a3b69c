package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import org.jspecify.annotations.Nullable;

/** The newest count of homes by the municipalities of a date: how large the pieces of divisions are. */
final class Homes {
    private static final String INDICATOR = "dwelling-stock";

    private final Visit visit;
    private final @Nullable FigureQuestion question;
    private final @Nullable Cube cube;

    private Homes(Visit visit, @Nullable FigureQuestion question, @Nullable Cube cube) {
        this.visit = visit;
        this.question = question;
        this.cube = cube;
    }

    /** The homes on the municipalities of a date; known of none when their table is not there. */
    static Homes on(Visit visit, LocalDate edition) {
        Optional<IndicatorEntry> entry = visit.monitor().available().stream()
                .filter(e -> e.code().equals(INDICATOR))
                .findFirst();
        if (entry.isEmpty()) {
            return new Homes(visit, null, null);
        }
        FigureQuestion newest = visit.monitor().newest(entry.get(), Division.MUNICIPALITY);
        FigureQuestion question =
                new FigureQuestion(entry.get(), newest.period(), edition, Division.MUNICIPALITY, Average.RATIO);
        return new Homes(visit, question, visit.monitor().cube(question));
    }

    /** The homes of a municipality, when they are known. */
    OptionalDouble of(Municipality municipality) {
        return cube == null
                ? OptionalDouble.empty()
                : cube.find(municipality.code())
                        .filter(figure -> figure.value() instanceof Amount)
                        .map(figure -> OptionalDouble.of(((Amount) figure.value()).value()))
                        .orElse(OptionalDouble.empty());
    }

    /** The homes of municipalities together; unknown when those of one are. */
    OptionalDouble of(Collection<Municipality> municipalities) {
        double sum = 0;
        for (Municipality municipality : municipalities) {
            OptionalDouble here = of(municipality);
            if (here.isEmpty()) {
                return here;
            }
            sum += here.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    /** As it stands in a table. */
    String words(OptionalDouble homes) {
        return homes.isPresent()
                ? visit.words().numbers().whole(homes.getAsDouble())
                : visit.texts().get("figure.unknown");
    }

    /** The day on which they were counted; null when there is none. */
    @Nullable
    LocalDate counted() {
        return question == null ? null : question.period().reference();
    }

    /** Where they come from, with these files; null when there are none. */
    @Nullable
    FootView foot(List<FootView.File> files) {
        return foot(files, "");
    }

    /** The same with the line of HTML by which another site shows the picture above it. */
    @Nullable
    FootView foot(List<FootView.File> files, String embed) {
        if (question == null || cube == null) {
            return null;
        }
        FigureQuestion whole = question.over(Division.COUNTRY);
        Cube country = visit.monitor().cube(whole);
        Figure figure = country.figure(0);
        FootView foot = FootView.of(visit, whole, country, figure, visit.link());
        return new FootView(
                foot.source(),
                foot.when(),
                foot.reference(),
                foot.definition(),
                foot.release(),
                foot.status(),
                foot.statusCode(),
                "",
                foot.origin(),
                files,
                embed);
    }
}
