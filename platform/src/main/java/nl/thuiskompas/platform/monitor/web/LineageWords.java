package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Lineage;
import nl.thuiskompas.engine.geography.Lineage.Node;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/** The family of a municipality in words: names, parts, and a sentence for everything that happened. */
final class LineageWords {
    private final Geography geography;
    private final Language language;
    private final Texts texts;
    private final Numbers numbers;
    private final Fates fates;

    LineageWords(Visit visit) {
        this.geography = visit.monitor().geography();
        this.language = visit.language();
        this.texts = visit.texts();
        this.numbers = visit.words().numbers();
        this.fates = new Fates(geography, visit.language());
    }

    /** What happened on one day to those that went into one municipality. */
    record Told(LocalDate date, String target, String sentence) {}

    private record Joined(LocalDate date, String to) {}

    /** The name, or the code with the remark that its name is not known. */
    String name(Node node) {
        return node.name() == null ? texts.get("lineage.nameless", "code", node.code()) : node.name();
    }

    /** The name or else the code. */
    String name(String code) {
        return geography.findMunicipality(code).map(Municipality::name).orElse(code);
    }

    /** "881 van 5.739 (15,4%)"; that the area stayed the same; or nothing for a whole. */
    String part(BoundaryChange change) {
        if (change.kind() == Kind.RENUMBERING) {
            return texts.get("lineage.same");
        }
        return change.part().isOne() ? "" : counted("lineage.part", change);
    }

    /**
     * A part as it was counted. The fraction is in lowest terms; where the homes on the eve are known and agree with it,
     * it is told in those.
     */
    private String counted(String key, BoundaryChange change) {
        long of = change.part().denominator().longValueExact();
        long part = change.part().numerator().longValueExact();
        Optional<Long> homes = geography.weights(change.date()).stream()
                .filter(weight -> weight.municipality().equals(change.from()))
                .map(ChangeWeight::homes)
                .findFirst();
        long times = homes.filter(all -> all % of == 0).map(all -> all / of).orElse(1L);
        return texts.get(
                key,
                "name",
                name(change.from()),
                "part",
                numbers.whole((double) part * times),
                "of",
                numbers.whole((double) of * times),
                "share",
                numbers.percent(100 * change.part().doubleValue(), 1));
    }

    /** Where the parts come from, each once. */
    List<Basis> bases(Lineage lineage) {
        return lineage.changes().stream()
                .filter(change -> !change.part().isOne() && !change.basis().isBlank())
                .map(change -> Basis.of(name(change.from()), change.basis(), language))
                .distinct()
                .toList();
    }

    /** A sentence for each municipality that took something in on a day, oldest first. */
    List<Told> tell(List<BoundaryChange> changes) {
        Map<Joined, List<BoundaryChange>> groups = new LinkedHashMap<>();
        changes.forEach(
                change -> groups.computeIfAbsent(new Joined(change.date(), change.to()), joined -> new ArrayList<>())
                        .add(change));
        List<Told> told = new ArrayList<>();
        groups.forEach((joined, together) -> told.add(new Told(joined.date, joined.to, sentence(joined, together))));
        return told;
    }

    private String sentence(Joined joined, List<BoundaryChange> together) {
        String day = numbers.date(joined.date);
        BoundaryChange first = together.getFirst();
        String target = name(joined.to);
        if (first.kind() == Kind.RENUMBERING) {
            return texts.get(
                    "lineage.told.renumbered",
                    "date",
                    day,
                    "name",
                    name(first.from()),
                    "to",
                    target,
                    "code",
                    joined.to);
        }
        String names = fates.and(together.stream().map(this::source).toList());
        Optional<Municipality> municipality = geography.findMunicipality(joined.to);
        boolean formed =
                municipality.isPresent() && municipality.get().validity().from().equals(joined.date);
        String key = first.kind() == Kind.SUCCESSION
                ? "lineage.told.succeeded"
                : formed
                        ? "lineage.told.formed"
                        : together.stream().anyMatch(change -> change.part().isOne())
                                ? "lineage.told.joined"
                                : "lineage.told.received";
        return texts.get(key, "date", day, "names", names, "to", target);
    }

    private String source(BoundaryChange change) {
        return change.part().isOne() ? name(change.from()) : counted("lineage.told.part", change);
    }
}
