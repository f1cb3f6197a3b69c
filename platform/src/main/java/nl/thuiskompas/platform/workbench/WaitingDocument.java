package nl.thuiskompas.platform.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.waiting.Band;
import nl.thuiskompas.engine.waiting.Bands;
import nl.thuiskompas.engine.waiting.Course;
import nl.thuiskompas.engine.waiting.Place;

/** Years of waiting as JSON. */
public final class WaitingDocument {
    private WaitingDocument() {}

    /**
     * Both ways, year by year.
     *
     * @param courses as expected, one for each way
     * @param bands in the order of the courses
     */
    public static Map<String, Object> of(WaitingProblem problem, List<Course> courses, List<Bands> bands) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (!problem.title().isEmpty()) {
            document.put("title", problem.title());
        }
        document.put("categories", problem.prospect().categories());
        document.put("runs", (long) problem.runs());
        document.put("seed", problem.seed());
        List<Object> ways = new ArrayList<>();
        for (int way = 0; way < courses.size(); way++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put(
                    "way",
                    courses.get(way)
                            .way()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('_', '-'));
            List<Object> years = new ArrayList<>();
            for (int year = 0; year < courses.get(way).years().size(); year++) {
                years.add(year(
                        problem,
                        courses.get(way).years().get(year),
                        bands.get(way).years().get(year)));
            }
            one.put("years", years);
            ways.add(one);
        }
        document.put("ways", ways);
        return document;
    }

    private static Map<String, Object> year(WaitingProblem problem, Course.Year year, Bands.Year bands) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("year", (long) year.year());
        document.putAll(state(year.together(), bands.together()));
        List<Object> municipalities = new ArrayList<>();
        for (int place = 0; place < year.states().size(); place++) {
            Place here = problem.prospect().places().get(place);
            Map<String, Object> municipality = new LinkedHashMap<>();
            municipality.put("region", here.region());
            municipality.put("name", problem.name(here.region()));
            municipality.putAll(state(year.states().get(place), bands.places().get(place)));
            municipalities.add(municipality);
        }
        document.put("municipalities", municipalities);
        return document;
    }

    private static Map<String, Object> state(Course.State state, Bands.Of band) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("cameUp", state.cameUp());
        document.put("charged", state.charged());
        document.put("homes", state.homes());
        document.put("housed", state.housed());
        document.put("housedBand", band(band.housed()));
        document.put("unused", state.unused());
        document.put("waiting", state.allWaiting());
        document.put("waitingBand", band(band.waiting()));
        document.put("waitingByCategory", state.waiting());
        return document;
    }

    private static Map<String, Object> band(Band band) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("low", band.low());
        document.put("middle", band.middle());
        document.put("high", band.high());
        return document;
    }
}
