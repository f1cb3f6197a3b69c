package nl.thuiskompas.platform.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.language.Words;

/** All divisions: municipality first, then those of the reference edition, those that were brought, and the country. */
public final class DivisionCatalogue {
    private final SequencedMap<String, DivisionEntry> entries = new LinkedHashMap<>();

    /** @param between the divisions between municipality and country, in the order in which readers meet them */
    DivisionCatalogue(List<DivisionEntry> between) {
        add(builtIn(
                Division.MUNICIPALITY,
                new Words("Gemeente", "Municipality"),
                new Words("Gemeenten", "Municipalities"),
                "gemeente"));
        between.forEach(this::add);
        add(builtIn(
                Division.COUNTRY,
                new Words("Land", "Country"),
                new Words("Nederland als geheel", "The Netherlands as a whole"),
                "land"));
    }

    private void add(DivisionEntry entry) {
        entries.put(entry.code(), entry);
    }

    private static DivisionEntry builtIn(Division division, Words one, Words many, String alias) {
        return new DivisionEntry(division, one, many, null, true, false, Validity.ALWAYS, new Words("", ""), alias);
    }

    /** All of them, also those of which the list is missing. */
    public List<DivisionEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** Those of which it is known which municipality lies where. */
    public List<DivisionEntry> listed() {
        return entries.values().stream().filter(DivisionEntry::listed).toList();
    }

    /** The division with this code or Dutch alias. */
    public Optional<DivisionEntry> find(String code) {
        DivisionEntry entry = entries.get(code);
        return entry != null
                ? Optional.of(entry)
                : entries.values().stream().filter(e -> e.alias().equals(code)).findFirst();
    }

    /** The entry of a division that the geography knows. */
    public DivisionEntry of(Division division) {
        return Optional.ofNullable(entries.get(division.code()))
                .orElseGet(() -> builtIn(
                        division,
                        new Words(division.code(), division.code()),
                        new Words(division.code(), division.code()),
                        division.code()));
    }
}
