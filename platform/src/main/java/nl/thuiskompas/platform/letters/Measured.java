package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.language.Language;

/** The figures of the monitor that letters state. */
public interface Measured {
    /** As they were known on a day. */
    OnDay at(LocalDate day, Language language);

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

        /** The releases that were read. */
        public abstract List<String> releases();
    }
}
