package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.platform.language.Language;

/** The figures of the monitor that letters state. */
public interface Measured {
    /** As they were known on a day. */
    OnDay at(LocalDate day, Language language);

    /** Everything a figure was computed from, the most telling first. */
    static String sources(List<Source> sources) {
        return sources.stream()
                .map(source -> source.publisher() + ", " + source.title() + " (" + source.table() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Figures of one day. */
    abstract class OnDay {
        OnDay() {}

        /** Asks for a figure by its name, such as {@code association-share country}. */
        abstract Answer ask(String name);

        /**
         * The figures of one municipality or region.
         *
         * @throws nl.thuiskompas.platform.monitor.QuestionException when there is none with this code
         */
        abstract LocalFigures area(String code);

        /** The first day on which something was known of the areas; empty when that is not known. */
        Optional<LocalDate> first() {
            return Optional.empty();
        }

        /** The releases that were read. */
        public abstract List<String> releases();

        /**
         * A picture that letters show.
         *
         * @param name which one, as its block has it
         * @param alternative what is to be seen on it, in words
         * @return empty when it cannot be drawn
         */
        Optional<LetterPicture> picture(String name, String alternative) {
            return Optional.empty();
        }
    }
}
