package nl.thuiskompas.platform.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactUses;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One fact: what it says, where that stands, every form it had, and what contradicts it. */
@RestController
public final class FactPage {
    private final ProgrammeKitchen kitchen;
    private final List<FactUses> elsewhere;

    FactPage(ProgrammeKitchen kitchen, List<FactUses> elsewhere) {
        this.kitchen = kitchen;
        this.elsewhere = elsewhere;
    }

    /**
     * What the template shows.
     *
     * @param sentence the value, in a sentence
     * @param replaced that something else came in its place; null when nothing did
     * @param forms every form that the fact had, oldest first
     * @param uses where the fact counts
     * @param letters which sentences of letters state it
     */
    public record View(
            PageFrame frame,
            String overline,
            String sentence,
            TargetView.@Nullable Ref replaced,
            List<TargetView.SourceNote> details,
            FactTable forms,
            List<Contradiction> contradictions,
            List<TargetView.Ref> uses,
            List<FactUses.Use> letters,
            List<NoticeView> notices,
            TakeFacts take) {}

    /** A fact that says something else, and in what they differ. */
    public record Contradiction(FactRow other, String reason) {}

    @GetMapping({"/nl/programma/feiten/{fact:[a-z0-9.-]+}", "/en/programme/facts/{fact:[a-z0-9.-]+}"})
    ResponseEntity<byte[]> fact(HttpServletRequest request, @PathVariable String fact) {
        return kitchen.serve(
                request,
                Place.PROGRAMME_FACTS,
                List.of(fact),
                List.of(),
                visit -> new ProgrammeKitchen.Dish("programme/fact.jte", view(visit, visit.fact(fact))));
    }

    private View view(ProgrammeVisit visit, Entry entry) {
        Telling telling = visit.telling();
        Texts texts = visit.texts();
        Known known = visit.known();
        Link measure =
                visit.to(Place.PROGRAMME_MEASURES, entry.series().measure().id());
        String measureTitle = entry.series().measure().title().in(visit.language());
        return new View(
                visit.frame(
                        telling.title(entry), visit.step(Place.PROGRAMME), new PageFrame.Step(measureTitle, measure)),
                Telling.capital(telling.words().constant(entry.series().step())) + " · " + telling.period(entry),
                Telling.capital(telling.value(entry)) + ".",
                telling.replacement(entry)
                        .map(later -> new TargetView.Ref(
                                texts.get(
                                        "ledger.fact.replaced",
                                        "how",
                                        Telling.capital(telling.words()
                                                .constant(later.replaces()
                                                        .map(Entry.Replacement::how)
                                                        .orElseThrow())),
                                        "value",
                                        telling.value(later),
                                        "day",
                                        telling.day(later.known())),
                                telling.link(later)))
                        .orElse(null),
                details(telling, entry),
                telling.table(
                        "forms",
                        texts.get("ledger.fact.forms"),
                        texts.get("ledger.fact.formsNote"),
                        known.history(entry)),
                known.contradictions(entry).stream()
                        .map(each -> new Contradiction(
                                telling.row(each.other()),
                                each.relation().reason().in(visit.language())))
                        .toList(),
                uses(telling, entry),
                elsewhere.stream()
                        .flatMap(each -> each.of(entry, known, visit.link()).stream())
                        .toList(),
                NoticeView.touching(visit, List.of(entry.id(), entry.series().id())),
                TakeFacts.of(visit, FactChoice.FACT, entry.id()));
    }

    private static List<TargetView.SourceNote> details(Telling telling, Entry entry) {
        ProgrammeVisit visit = telling.visit();
        Texts texts = telling.texts();
        List<TargetView.SourceNote> details = new ArrayList<>();
        add(details, texts.get("foot.source"), telling.document(entry.document()));
        add(
                details,
                texts.get("table.publisher"),
                entry.document().publisher().title().in(visit.language()));
        asItIs(details, texts.get("ledger.fact.reference"), entry.document().reference());
        add(details, texts.get("ledger.fact.place"), entry.place());
        add(
                details,
                texts.get("ledger.fact.known"),
                entry.undated()
                        ? texts.get("ledger.fact.undated", "day", telling.day(entry.known()))
                        : telling.day(entry.known()));
        add(details, texts.get("ledger.fact.evidence"), telling.words().constant(entry.evidence()));
        add(details, texts.get("ledger.fact.states"), String.join(", ", telling.states(entry)));
        add(
                details,
                texts.get("foot.definitionLabel"),
                entry.series().definition().in(visit.language()));
        add(details, texts.get("ledger.fact.note"), entry.note().in(visit.language()));
        details.add(new TargetView.SourceNote(
                texts.get("ledger.measure"),
                List.of(new TargetView.Ref(
                        entry.series().measure().title().in(visit.language()),
                        visit.to(
                                Place.PROGRAMME_MEASURES,
                                entry.series().measure().id())))));
        add(
                details,
                texts.get("ledger.fact.owner"),
                entry.series().owner().title().in(visit.language()));
        int row = entry.row().lastIndexOf(" row ");
        asItIs(
                details,
                texts.get("ledger.fact.row"),
                entry.row().substring(0, row + 1)
                        + texts.get("ledger.notices.row", "row", entry.row().substring(row + " row ".length())));
        asItIs(details, texts.get("ledger.fact.release"), visit.ledger().release());
        return details;
    }

    private static void add(List<TargetView.SourceNote> details, String name, String text) {
        asItIs(details, name, Telling.capital(text));
    }

    private static void asItIs(List<TargetView.SourceNote> details, String name, String text) {
        if (!text.isBlank()) {
            details.add(new TargetView.SourceNote(name, List.of(new TargetView.Ref(text, null))));
        }
    }

    /** The target it is, or counts for, and the totals it is a part of. */
    private static List<TargetView.Ref> uses(Telling telling, Entry entry) {
        ProgrammeVisit visit = telling.visit();
        Stream<TargetView.Ref> targets = visit.ledger().series().values().stream()
                .filter(series -> series.step() == Step.TARGET)
                .filter(series -> series.concept().equals(entry.series().concept()))
                .flatMap(series -> visit.known().of(series).stream())
                .map(target ->
                        new TargetView.Ref(telling.title(target), visit.to(Place.PROGRAMME_TARGETS, target.id())));
        Stream<TargetView.Ref> totals = visit.ledger().totals().values().stream()
                .filter(total ->
                        total.parts().stream().anyMatch(part -> part.entry().equals(entry.id())))
                .map(total -> new TargetView.Ref(
                        total.title().in(visit.language()), visit.to(Place.PROGRAMME_TOTALS, total.id())));
        return Stream.concat(targets, totals).toList();
    }
}
