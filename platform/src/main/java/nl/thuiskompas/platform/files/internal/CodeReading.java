package nl.thuiskompas.platform.files.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.files.RegionNames;

/** Turns what stands in a column into codes of a dimension. Every text is looked up once. */
final class CodeReading {
    private static final int MOST_REMEMBERED = 500_000;
    private static final int LONGEST_CODE = 200;

    private final CodeBook book;
    private final MappingFile.From from;
    private final RegionNames names;
    private final Findings findings;
    private final int column;
    private final int titles;
    private final String called;
    private final String way;
    private final Map<String, Integer> remembered = new HashMap<>();

    /** @param mapping name of the mapping, for messages */
    CodeReading(
            String mapping,
            CodeBook book,
            MappingFile.From from,
            Columns columns,
            RegionNames names,
            Findings findings) {
        this.book = book;
        this.from = from;
        this.names = names;
        this.findings = findings;
        this.column = columns.place(from.column());
        this.titles = from.titles().isEmpty() ? -1 : columns.place(from.titles());
        this.called = columns.called(column);
        this.way = from.by().isEmpty() ? usual(book.kind()) : from.by();
        if (!List.of("code", "exact", "labelled", "name", "number", "own", "period")
                .contains(way)) {
            throw Trouble.wrongUse(
                    mapping,
                    "dimension " + book.name() + " is read by " + way
                            + "; it can be by code, exact, labelled, name, number, own or period.");
        }
        if (way.equals("name") && from.on().isEmpty()) {
            throw Trouble.wrongUse(
                    mapping,
                    "dimension " + book.name()
                            + " is read by name, so say on which day the names are: on: 2021-01-01.");
        }
    }

    private static String usual(Dimension.Kind kind) {
        return kind == Dimension.Kind.PERIOD ? "period" : "code";
    }

    /** Place of the code of this row; -1 when there is none, which was then told. */
    int place(Line line) {
        String written = line.text(column);
        Integer known = remembered.get(written);
        if (known != null && known >= 0) {
            return known;
        }
        int place = line.isError(column) || written.isEmpty() ? absent(line) : resolve(written, line);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(written, place);
        }
        return place;
    }

    private int absent(Line line) {
        String what = line.isError(column) ? Trouble.shown(line.text(column)) : "";
        findings.error(
                "code-missing",
                line.row(),
                called,
                "Hier staat " + (what.isEmpty() ? "niets" : what) + "; verwacht een code van " + book.name()
                        + ". De rij is weggelaten.",
                "Here stands " + (what.isEmpty() ? "nothing" : what) + "; expected a code of " + book.name()
                        + ". The row was left out.");
        return -1;
    }

    private int resolve(String written, Line line) {
        String text = from.aliases().getOrDefault(written, written).strip();
        String title = titles >= 0 ? line.text(titles) : "";
        Optional<String> code = switch (way) {
            case "name" -> text.matches("[A-Z]{2}[0-9]{2,4}") ? Optional.of(text) : byName(text, line);
            case "number" -> number(text);
            case "own" -> Optional.of(from.prefix() + slug(text));
            case "period" -> Periods.code(text.replaceFirst(": .*", ""));
            case "exact" -> Optional.of(text);
            case "labelled" -> Optional.of(text.replaceFirst(":.*", "").strip());
            default ->
                Optional.of(book.kind() == Dimension.Kind.REGION ? number(text).orElse(text) : text);
        };
        if (title.isEmpty()) {
            title = switch (way) {
                case "name", "own" -> written;
                case "labelled" -> written.substring(written.indexOf(':') + 1).strip();
                case "period" -> Periods.title(code.orElse(""), written);
                default -> "";
            };
        }
        if (code.isEmpty() || code.get().isEmpty() || code.get().length() > LONGEST_CODE) {
            return unknown(written, line, hint(text));
        }
        int place = book.placeOrNew(code.get(), title);
        return place >= 0 ? place : unknown(written, line, book.hint(text));
    }

    private Optional<String> byName(String name, Line line) {
        for (LocalDate day : from.on()) {
            Optional<String> code = names.code(name, day);
            if (code.isPresent()) {
                if (!day.equals(from.on().getFirst())) {
                    findings.remark(
                            "region-of-another-day",
                            line.row(),
                            called,
                            Trouble.shown(name) + " (" + code.get() + ") is gevonden bij de namen van " + day
                                    + ", niet bij die van " + from.on().getFirst() + ".",
                            Trouble.shown(name) + " (" + code.get() + ") was found among the names of " + day
                                    + ", not of " + from.on().getFirst() + ".");
                }
                return code;
            }
        }
        return Optional.empty();
    }

    private Optional<String> number(String text) {
        String digits = text.startsWith("GM") ? text.substring(2) : text;
        if (!digits.matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        String prefix = from.prefix().isEmpty() ? "GM" : from.prefix();
        return Optional.of(prefix + "0".repeat(4 - digits.length()) + digits);
    }

    private String hint(String text) {
        return switch (way) {
            case "name" -> {
                List<String> near = names.nearest(text, from.on().getFirst());
                yield (near.isEmpty() ? "" : " Nearest: " + near.getFirst() + ".");
            }
            case "period" -> " Examples: 2021, 2021KW01, 2021-03, 2020-2024.";
            case "number" -> " Example: 363.";
            default -> "";
        };
    }

    private int unknown(String written, Line line, String hint) {
        String what = Trouble.shown(written);
        String dutch = hint.replace("Nearest", "Lijkt op")
                .replace("Examples", "Voorbeelden")
                .replace("Example", "Voorbeeld");
        findings.error(
                way.equals("name") ? "region-name-unknown" : "code-unknown",
                line.row(),
                called,
                "'" + what + "' is geen code of naam van " + book.name()
                        + (way.equals("name") ? " op " + from.on() : "")
                        + ", dus de rij is weggelaten. Zet er in de mapping een alias voor, of laat de rij daar weg."
                        + dutch,
                "'" + what + "' is no code or name of " + book.name() + (way.equals("name") ? " on " + from.on() : "")
                        + ", so the row was left out. Give it an alias in the mapping, or leave the row there." + hint);
        return -1;
    }

    /** A text as part of a code: small letters, digits and hyphens. */
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
