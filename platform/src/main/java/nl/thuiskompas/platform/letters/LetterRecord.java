package nl.thuiskompas.platform.letters;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.storage.JsonFields;

/**
 * That a letter was made, with what it states: enough to say later which letters a correction concerns.
 *
 * @param id names it: what it is about, its day, language and format, and the start of its checksum
 * @param kind what sort of letter it is, such as national
 * @param about code of the region or municipality it is about; NL for the country
 * @param asOf the day whose knowledge it states
 * @param ledger the state of the ledger it was written from
 * @param releases what its figures were taken from, the ledger included
 * @param figures the figures it states
 * @param refused names of the sentences that could not be written
 * @param inputs checksum of everything that the file was made of
 * @param sha256 checksum of the file
 * @param file where it was written; nobody keeps it there
 * @param made when it was written first
 */
public record LetterRecord(
        String id,
        String kind,
        String about,
        LocalDate asOf,
        Language language,
        LetterFormat format,
        String ledger,
        List<String> releases,
        List<Stated> figures,
        List<String> refused,
        String inputs,
        String sha256,
        Path file,
        Instant made) {
    public LetterRecord {
        releases = List.copyOf(releases);
        figures = List.copyOf(figures);
        refused = List.copyOf(refused);
    }

    /**
     * A figure as the letter states it.
     *
     * @param name its name, such as that of an entry of the ledger
     */
    public record Stated(String name, String title, String value, String period, String release) {}

    /** Whether a release or an entry of the ledger is in it. */
    public boolean madeWith(String release) {
        return releases.contains(release)
                || figures.stream()
                        .anyMatch(f -> f.name().equals(release) || f.release().equals(release));
    }

    /** What a file or a program is given. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("kind", kind);
        fields.put("about", about);
        fields.put("asOf", asOf.toString());
        fields.put("language", language.code());
        fields.put("format", format.suffix());
        fields.put("ledger", ledger);
        fields.put("releases", releases);
        List<Map<String, Object>> stated = new ArrayList<>();
        for (Stated figure : figures) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", figure.name());
            each.put("title", figure.title());
            each.put("value", figure.value());
            put(each, "period", figure.period());
            put(each, "release", figure.release());
            stated.add(each);
        }
        fields.put("figures", stated);
        fields.put("refused", refused);
        fields.put("inputs", inputs);
        fields.put("sha256", sha256);
        fields.put("file", file.toString());
        fields.put("made", made.toString());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    static LetterRecord of(JsonFields fields) {
        return new LetterRecord(
                fields.text("id"),
                fields.text("kind"),
                fields.text("about"),
                LocalDate.parse(fields.text("asOf")),
                Language.find(fields.text("language")).orElseThrow(() -> fields.problem("language is unknown")),
                LetterFormat.ofFile("letter." + fields.text("format"))
                        .orElseThrow(() -> fields.problem("format is unknown")),
                fields.text("ledger"),
                fields.texts("releases"),
                fields.objects("figures").stream()
                        .map(f -> new Stated(
                                f.text("name"),
                                f.text("title"),
                                f.text("value"),
                                f.has("period") ? f.text("period") : "",
                                f.has("release") ? f.text("release") : ""))
                        .toList(),
                fields.texts("refused"),
                fields.text("inputs"),
                fields.text("sha256"),
                Path.of(fields.text("file")),
                Instant.parse(fields.text("made")));
    }

    /** The figure of this name, if the letter states it. */
    Optional<Stated> figure(String name) {
        return figures.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
