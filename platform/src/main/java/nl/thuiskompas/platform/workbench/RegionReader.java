package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.workbench.KeyTable.Member;
import nl.thuiskompas.platform.workbench.MunicipalityReader.Entry;

/** A region of which only the name stands in the file: its municipalities and their keys come from what is kept. */
final class RegionReader {
    private static final int LONGEST = 40;

    private final KeySource source;
    private final Faults faults;

    RegionReader(KeySource source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** What is known of the region that is named; empty with a fault when there is none. */
    Optional<KeyTable> read(Fields fields) {
        fields.only("division", "edition", "code");
        String division = fields.text("division", LONGEST);
        String edition = fields.findText("edition", LONGEST).orElse("");
        String code = fields.text("code", LONGEST);
        if (division.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<KeyTable> table = source.keys(division, edition, code);
            if (table.isEmpty()) {
                faults.add(
                        fields.at("code"),
                        "unknown",
                        "division " + division + " has no region " + Faults.quoted(code)
                                + (edition.isEmpty() ? "" : " on " + edition)
                                + "; thuis division list and /v1/divisions/" + division + " name them");
            }
            return table;
        } catch (QuestionException e) {
            String near = e.nearest().isEmpty() ? "" : "; nearest are " + String.join(", ", e.nearest());
            faults.add(fields.at(e.parameter()), "unknown", e.getMessage() + near);
            return Optional.empty();
        }
    }

    /** All municipalities of the region, with what the file adds to them. */
    List<Entry> join(KeyTable table, List<Entry> entries) {
        Map<String, Entry> byRegion = new HashMap<>();
        for (Entry entry : entries) {
            if (table.findMember(entry.region()).isEmpty()) {
                faults.add(
                        entry.place() + ".region",
                        "unknown",
                        Faults.quoted(entry.region()) + " is no municipality of " + table.name() + "; "
                                + Faults.meant(
                                        entry.region(),
                                        table.members().stream()
                                                .map(Member::region)
                                                .toList()));
            } else if (byRegion.put(entry.region(), entry) != null) {
                faults.add(
                        entry.place() + ".region",
                        "twice",
                        entry.region() + " stands here twice; leave one of the two out");
            }
        }
        List<Entry> joined = new ArrayList<>();
        for (Member member : table.members()) {
            Entry added = byRegion.get(member.region());
            joined.add(
                    added == null
                            ? new Entry(
                                    "region", member.region(), member.name(), member.values(), 0, List.of(), List.of())
                            : with(member, added));
        }
        return joined;
    }

    private static Entry with(Member member, Entry added) {
        Map<String, BigDecimal> values = new LinkedHashMap<>(member.values());
        values.putAll(added.values());
        String name = added.name().isEmpty() ? member.name() : added.name();
        return new Entry(
                added.place(), member.region(), name, values, added.carried(), added.limits(), added.limitPlaces());
    }
}
