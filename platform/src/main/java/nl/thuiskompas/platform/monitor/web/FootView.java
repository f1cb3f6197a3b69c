package nl.thuiskompas.platform.monitor.web;

import java.util.List;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.FigureQuestion;

/**
 * The foot under a picture: where its figures come from and how to take them along.
 *
 * @param source publisher, titles and tables
 * @param when what the date is: a reference date or a period
 * @param reference the date
 * @param definition name of the definition, linked to the page that explains it
 * @param release the releases
 * @param status status in words
 * @param statusCode status for the badge
 * @param calculation how the national figure was computed, or empty
 * @param origin page that explains the figure
 * @param files the same figures as files
 * @param embed the line of HTML with which another site shows the picture, or empty
 */
public record FootView(
        String source,
        String when,
        String reference,
        String definition,
        String release,
        String status,
        String statusCode,
        String calculation,
        Link origin,
        List<File> files,
        String embed) {
    /** A foot under something that is no picture of a view. */
    public FootView(
            String source,
            String when,
            String reference,
            String definition,
            String release,
            String status,
            String statusCode,
            String calculation,
            Link origin,
            List<File> files) {
        this(source, when, reference, definition, release, status, statusCode, calculation, origin, files, "");
    }

    /**
     * A file with the same figures.
     *
     * @param label the kind of file
     * @param size how much is in it, in words; empty when that is not said
     */
    public record File(String label, String address, String size) {
        public File(String label, String address) {
            this(label, address, "");
        }
    }

    /**
     * The foot of a cube.
     *
     * @param figure the figure whose status and origin are shown
     * @param view address whose files hold the figures
     */
    static FootView of(Visit visit, FigureQuestion question, Cube cube, Figure figure, Link view) {
        FigureWords words = visit.words();
        Texts texts = visit.texts();
        FootStatus status = FootStatus.of(words, cube, figure);
        String sources = cube.sources().stream()
                .map(s -> s.publisher() + ", " + s.title() + " (" + s.table() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
        String releases =
                cube.sources().stream().map(Source::release).distinct().collect(Collectors.joining(", "));
        return new FootView(
                sources,
                words.whenLabel(question.period()),
                words.reference(question.period()),
                texts.get(
                        "foot.definition",
                        "name",
                        question.indicator().shortTitle().in(visit.language()),
                        "version",
                        question.indicator().indicator().version()),
                releases,
                status.words(),
                status.code(),
                calculation(visit, question, figure),
                origin(visit, question, figure),
                Files.of(visit, view, ViewFigures.count(visit, view, question, cube)),
                Files.embed(visit, view, question.indicator().title().in(visit.language())));
    }

    /** The same foot under figures of several periods. */
    FootView over(FootStatus all) {
        return new FootView(
                source,
                when,
                reference,
                definition,
                release,
                all.words(),
                all.code(),
                calculation,
                origin,
                files,
                embed);
    }

    /** The page that explains a figure. */
    static Link origin(Visit visit, FigureQuestion question, Figure figure) {
        return visit.to(
                        Place.ORIGIN,
                        question.indicator().code(),
                        figure.region().code())
                .with("period", question.period().code())
                .with("edition", question.edition().toString())
                .with("division", figure.region().division().code())
                .with("average", question.average().code().equals("mean") ? "mean" : null);
    }

    private static String calculation(Visit visit, FigureQuestion question, Figure figure) {
        boolean isShare = figure.indicator().unit() == Unit.PERCENT;
        boolean country = figure.region().division().equals(Division.COUNTRY);
        if (!isShare || !country || !(figure.value() instanceof Value.Amount)) {
            return "";
        }
        return visit.texts().get("foot.average." + question.average().code());
    }
}
