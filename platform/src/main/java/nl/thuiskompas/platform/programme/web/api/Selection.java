package nl.thuiskompas.platform.programme.web.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.api.Parameters;
import nl.thuiskompas.platform.programme.Code;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.Line;
import nl.thuiskompas.platform.programme.Series;
import nl.thuiskompas.platform.programme.Step;

/**
 * Which facts are asked for; an empty text asks for all.
 *
 * @param line name of a part of the programme
 * @param measure name of a measure
 * @param series name of a series
 * @param step step of the chain, as tables write it
 */
record Selection(String line, String measure, String series, String step) {
    static final String LINE = "line";
    static final String MEASURE = "measure";
    static final String SERIES = "series";
    static final String STEP = "step";

    /**
     * What was asked for.
     *
     * @throws QuestionException when a name is not in the ledger
     */
    static Selection of(Map<String, String> given, Ledger ledger) {
        return new Selection(
                one(given, LINE, ledger.lines().keySet()),
                one(given, MEASURE, ledger.measures().keySet()),
                one(given, SERIES, ledger.series().keySet()),
                one(given, STEP, Arrays.stream(Step.values()).map(Code::of).toList()));
    }

    private static String one(Map<String, String> given, String name, Collection<String> known) {
        String asked = given.getOrDefault(name, "").strip();
        if (!asked.isEmpty() && !known.contains(asked)) {
            throw unknown(name, asked, known);
        }
        return asked;
    }

    /** Says that nothing has this name. */
    static QuestionException unknown(String parameter, String asked, Collection<String> known) {
        List<String> all = List.copyOf(known);
        return new QuestionException(
                parameter,
                asked,
                all,
                Parameters.similar(asked, all),
                "there is no " + parameter + " " + asked + " in the ledger of the programme");
    }

    /** Whether a part of the programme was asked for. */
    boolean wants(Line one) {
        return line.isEmpty() || line.equals(one.id());
    }

    /** Whether facts of a series were asked for. */
    boolean wants(Series one) {
        return wants(one.line())
                && (measure.isEmpty() || measure.equals(one.measure().id()))
                && (series.isEmpty() || series.equals(one.id()))
                && (step.isEmpty() || step.equals(Code.of(one.step())));
    }
}
