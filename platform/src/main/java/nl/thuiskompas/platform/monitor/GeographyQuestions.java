package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.UnknownEditionException;
import nl.thuiskompas.platform.exports.CrosswalkTable;
import org.jspecify.annotations.Nullable;

/** Reads dates, divisions and municipalities that somebody typed, or says what is wrong and what would do. */
public final class GeographyQuestions {
    /** The parameters of a crosswalk. */
    public static final List<String> CROSSWALK = List.of("from", "to", "municipality");

    private final Monitor monitor;

    public GeographyQuestions(Monitor monitor) {
        this.monitor = monitor;
    }

    /**
     * A date of which the municipalities are known.
     *
     * @param parameter the name that the asker used
     * @param otherwise the date when none is given
     * @throws QuestionException when it is no date, or one of which the municipalities are not known
     */
    public LocalDate edition(String parameter, @Nullable String given, LocalDate otherwise) {
        return given == null || given.isBlank() ? otherwise : edition(parameter, given);
    }

    private LocalDate edition(String parameter, String given) {
        List<String> starts = starts();
        try {
            return monitor.geography().edition(LocalDate.parse(given)).date();
        } catch (DateTimeParseException e) {
            throw new QuestionException(
                    parameter,
                    given,
                    starts,
                    Nearest.to(given, starts),
                    parameter + " " + given + " is not a date such as 2021-01-01");
        } catch (UnknownEditionException e) {
            throw new QuestionException(
                    parameter, given, starts, List.of(e.nearest().toString()), String.valueOf(e.getMessage()));
        }
    }

    private List<String> starts() {
        return monitor.geography().editionDates().stream()
                .map(LocalDate::toString)
                .toList();
    }

    /**
     * The division of this code or Dutch alias, of which it is known which municipality lies where; the municipalities
     * when none is given.
     *
     * @throws MissingListException when the division is known and its list is not
     * @throws QuestionException when there is no such division
     */
    public Division division(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return Division.MUNICIPALITY;
        }
        DivisionEntry entry = entry("division", given);
        if (!entry.listed()) {
            throw new MissingListException(given, entry, listed());
        }
        return entry.division();
    }

    /**
     * The division of this code or Dutch alias, whether its list is there or not.
     *
     * @throws QuestionException when there is no such division
     */
    public DivisionEntry entry(String parameter, String given) {
        return monitor.divisions()
                .find(given)
                .orElseThrow(() -> new QuestionException(
                        parameter, given, listed(), near(given), "there is no division " + given));
    }

    private List<String> listed() {
        return monitor.divisions().listed().stream().map(DivisionEntry::code).toList();
    }

    /** Codes of divisions whose code or alias resembles what was given. */
    private List<String> near(String given) {
        List<String> names = new ArrayList<>();
        for (DivisionEntry entry : monitor.divisions().entries()) {
            names.add(entry.code());
            if (!entry.alias().isBlank()) {
                names.add(entry.alias());
            }
        }
        return Nearest.to(given, names).stream()
                .flatMap(name -> monitor.divisions().find(name).stream())
                .map(DivisionEntry::code)
                .distinct()
                .toList();
    }

    /**
     * The crosswalk between two dates, of all municipalities or of one.
     *
     * @param given parameters by name: {@code from} and {@code to}, and the code of a {@code municipality} of the first
     *     date; others are not looked at
     * @throws QuestionException when a value does not do
     */
    public CrosswalkTable crosswalk(Map<String, String> given) {
        LocalDate from = required("from", given);
        LocalDate to = required("to", given);
        String code = given.get("municipality");
        return code == null || code.isBlank()
                ? CrosswalkTable.of(monitor.geography(), from, to)
                : CrosswalkTable.of(monitor.geography(), from, to, municipality(from, code));
    }

    private LocalDate required(String parameter, Map<String, String> given) {
        String date = given.get(parameter);
        if (date == null || date.isBlank()) {
            List<String> starts = starts();
            throw new QuestionException(
                    parameter, "", starts, List.of(), parameter + " is missing: give a date such as 2021-01-01");
        }
        return edition(parameter, date);
    }

    private String municipality(LocalDate date, String given) {
        Edition edition = monitor.geography().edition(date);
        if (edition.contains(given)) {
            return given;
        }
        Set<String> near = new TreeSet<>(successors(given, date));
        near.addAll(predecessors(given, date));
        edition.municipalities().stream()
                .filter(municipality -> municipality.name().equalsIgnoreCase(given))
                .forEach(municipality -> near.add(municipality.code()));
        String plain = given + " was not a municipality on " + date;
        throw new QuestionException(
                "municipality",
                given,
                List.of(),
                near.isEmpty()
                        ? Nearest.to(
                                given,
                                edition.municipalities().stream()
                                        .map(Municipality::code)
                                        .toList())
                        : List.copyOf(near),
                lifeOf(given).map(life -> plain + ": " + life).orElse(plain));
    }

    /** What a former municipality has become on a date; empty when the code never was one or has no later life. */
    public Set<String> successors(String code, LocalDate date) {
        Geography geography = monitor.geography();
        Set<String> found = new TreeSet<>();
        for (BoundaryChange change : geography.changesFrom(code)) {
            if (!change.date().isAfter(date) && change.kind() != BoundaryChange.Kind.BOUNDARY) {
                if (geography.edition(date).contains(change.to())) {
                    found.add(change.to());
                } else {
                    found.addAll(successors(change.to(), date));
                }
            }
        }
        return found;
    }

    /** What a later municipality was made from, as it was on a date. */
    private Set<String> predecessors(String code, LocalDate date) {
        Geography geography = monitor.geography();
        Set<String> found = new TreeSet<>();
        for (BoundaryChange change : geography.changesTo(code)) {
            if (change.date().isAfter(date) && change.kind() != BoundaryChange.Kind.BOUNDARY) {
                if (geography.edition(date).contains(change.from())) {
                    found.add(change.from());
                } else {
                    found.addAll(predecessors(change.from(), date));
                }
            }
        }
        return found;
    }

    /** In words, when the code was in use; empty when it never was. */
    Optional<String> lifeOf(String code) {
        return monitor.geography()
                .findMunicipality(code)
                .map(municipality -> municipality.name() + " was a municipality "
                        + (municipality.validity().hasEnded()
                                ? "until " + municipality.validity().until().minusDays(1)
                                : "from " + municipality.validity().from()));
    }
}
