package nl.thuiskompas.platform.monitor.web.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.web.Visit;

/** Imported tables in the words of a language. */
final class TableWords {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** More digits than this is noise of a computation. */
    private static final int MOST_DECIMALS = 8;

    private final Language language;
    private final Texts texts;
    private final Numbers numbers;

    private TableWords(Language language) {
        this.language = language;
        this.texts = Texts.in(language);
        this.numbers = Numbers.in(language);
    }

    static TableWords of(Visit visit) {
        return new TableWords(visit.language());
    }

    Texts texts() {
        return texts;
    }

    /** A count: 17.341. */
    String count(long count) {
        return numbers.whole((double) count);
    }

    /** So many of something: the text of that name, or of that name with .one for one of it. */
    String counted(String key, long count) {
        return texts.get(count == 1 ? key + ".one" : key, "count", count(count));
    }

    /** 12 juni 2023. */
    String date(LocalDate date) {
        return numbers.date(date);
    }

    /** The day of a moment, as the clocks in the Netherlands have it. */
    String date(Instant moment) {
        return numbers.date(moment.atZone(HERE).toLocalDate());
    }

    /** Juni 2023, without a capital. */
    String month(LocalDate date) {
        return formatted("MMMM uuuu", date);
    }

    /** The same where there is little room: dec 2023. */
    String shortMonth(LocalDate date) {
        return formatted("MMM uuuu", date);
    }

    private String formatted(String pattern, LocalDate date) {
        Locale locale = language == Language.NL ? Locale.of("nl", "NL") : Locale.UK;
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    /** Klaargezet, gecontroleerd, gepubliceerd, vervangen, ingetrokken. */
    String state(ReleaseState state) {
        return texts.get("tables.state." + state.code());
    }

    /** Where a release is on its way. */
    String state(DatasetRelease release) {
        return state(release.state());
    }

    /** Definitief, voorlopig, geheim. */
    String status(CellStatus status) {
        return texts.get("tables.status." + status.code());
    }

    /**
     * What a status means, where its word does not say it.
     *
     * @param margin the most by which a number of things can differ from the true one; 0 when nobody said so
     */
    Optional<CellTable.Mark> mark(CellStatus status, Topic topic, double margin) {
        return switch (status) {
            case FINAL, REVISED_PROVISIONAL, PROVISIONAL, ESTIMATED, IMPOSSIBLE, UNKNOWN -> Optional.empty();
            case PERTURBED -> {
                String meaning = texts.get("tables.mark.perturbed");
                // The margin is one of numbers of things; how far a mean can be off, it does not say.
                yield mark(
                        status,
                        margin > 0 && topic.decimals() == 0
                                ? meaning + " " + texts.get("tables.mark.margin", "margin", count(Math.round(margin)))
                                : meaning);
            }
            case WITHHELD, SMALL_BASE, OF_WITHHELD -> mark(status, texts.get("tables.mark." + status.code()));
        };
    }

    private Optional<CellTable.Mark> mark(CellStatus status, String meaning) {
        return Optional.of(new CellTable.Mark(status(status), meaning));
    }

    /** The value with the decimals that its publisher gives; a stroke where there is none. */
    String value(Cell cell, Topic topic) {
        if (topic.type() == Topic.Type.TEXT) {
            return cell.text() == null ? "–" : cell.text();
        }
        return cell.status() == CellStatus.PERTURBED && topic.decimals() > 0
                ? numbers.number(cell.value(), Math.min(topic.decimals(), ofPerturbed(cell.value())))
                : value(cell.value(), topic);
    }

    /** Decimals of a mean that was changed on purpose: it can be off by half a percent of itself and more. */
    private static int ofPerturbed(double mean) {
        double size = Math.abs(mean);
        return size >= 100 ? 0 : size >= 10 ? 1 : 2;
    }

    /** A number with the decimals of its topic; a stroke where there is none. */
    String value(double value, Topic topic) {
        return Double.isNaN(value) ? "–" : numbers.number(value, decimals(value, topic));
    }

    /** A difference with its sign. */
    String difference(double difference, Topic topic) {
        return numbers.difference(difference, decimals(difference, topic));
    }

    /** A whole topic may still have parts of one in a file that somebody computed: then two digits are shown. */
    private static int decimals(double value, Topic topic) {
        int given = Math.clamp(topic.decimals(), 0, MOST_DECIMALS);
        double shown = value * Math.pow(10, given);
        return given < 2 && Math.abs(shown - Math.rint(shown)) > 1e-6 ? 2 : given;
    }

    /** The unit as it stands behind a title; nothing where the source gives none. */
    static String unit(Topic topic) {
        return topic.unit().isBlank() ? "" : " (" + topic.unit().strip() + ")";
    }
}
