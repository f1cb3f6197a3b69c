package nl.thuiskompas.platform.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.workbench.Fault;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;
import nl.thuiskompas.platform.workbench.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a task is divided over the municipalities of a region. */
@RestController
final class RegionPage {
    private static final String TEMPLATE = "workbench/region.jte";

    private final WorkbenchKitchen kitchen;

    RegionPage(WorkbenchKitchen kitchen) {
        this.kitchen = kitchen;
    }

    @GetMapping({
        "/nl/verdelen/{division:[a-z0-9-]+}/{code:[A-Za-z0-9-]+}",
        "/en/distribute/{division:[a-z0-9-]+}/{code:[A-Za-z0-9-]+}"
    })
    ResponseEntity<byte[]> region(
            HttpServletRequest request, @PathVariable String division, @PathVariable String code) {
        WorkbenchVisit visit =
                visit(request, kitchen, division, code, List.of()).tidied(RegionPage::tidy);
        if (visit.untidy()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header("Cache-Control", "no-store")
                    .location(URI.create(visit.link().toString()))
                    .build();
        }
        Choices choices = new ChoiceReader(visit, table(visit, division, code)).read();
        if (!choices.wrongs().isEmpty()) {
            return kitchen.wrong(request, TEMPLATE, wrong(visit, choices, choices.wrongs()));
        }
        Comparison comparison = Comparison.of(choices, visit.language());
        List<Wrong> refused = refused(visit, comparison);
        return refused.isEmpty()
                ? kitchen.page(request, visit, TEMPLATE, () -> answer(visit, comparison))
                : kitchen.wrong(request, TEMPLATE, wrong(visit, choices, refused));
    }

    /** The address without what it would say anyway: keys that do not count, and the usual way of rounding. */
    private static Link tidy(Link link) {
        Link tidy = link;
        boolean counts = RegionKeys.NAMES.stream()
                .anyMatch(name -> !link.query().getOrDefault(name, "0").equals("0"));
        for (String name : RegionKeys.NAMES) {
            if (counts && "0".equals(link.query().get(name))) {
                tidy = tidy.with(name, null);
            }
        }
        return Proposal.code(Method.WEBSTER).equals(link.query().get(ChoiceReader.METHOD))
                ? tidy.with(ChoiceReader.METHOD, null)
                : tidy;
    }

    /** @param more names of choices that are not of the page itself */
    static WorkbenchVisit visit(
            HttpServletRequest request, WorkbenchKitchen kitchen, String division, String code, List<String> more) {
        List<String> names = new ArrayList<>(ChoiceReader.names());
        names.addAll(more);
        return WorkbenchVisit.of(request, kitchen.monitors(), List.of(division, code), names, Proposal.FAMILIES);
    }

    /**
     * The municipalities of the region and what is known of them.
     *
     * @throws QuestionException when there is no such division, edition or region
     */
    static KeyTable table(WorkbenchVisit visit, String division, String code) {
        return new RegionKeys(visit::monitor)
                .keys(division, visit.choice(ChoiceReader.EDITION), code)
                .orElseThrow(() -> unknown(visit, division, code));
    }

    private static QuestionException unknown(WorkbenchVisit visit, String division, String code) {
        GeographyQuestions places = new GeographyQuestions(visit.monitor());
        Partition partition = visit.monitor()
                .geography()
                .partition(
                        places.division(division),
                        places.edition(
                                ChoiceReader.EDITION,
                                visit.choice(ChoiceReader.EDITION),
                                visit.monitor().geography().last()));
        List<String> codes = partition.regions().stream().map(Region::code).toList();
        return new QuestionException(
                "code",
                code,
                codes,
                Nearest.to(code, codes),
                "division " + division + " has no region " + code + " on " + partition.date());
    }

    private RegionView wrong(WorkbenchVisit visit, Choices choices, List<Wrong> wrongs) {
        return view(visit, choices, wrongs, null, "");
    }

    private RegionView answer(WorkbenchVisit visit, Comparison comparison) {
        Texts texts = visit.texts();
        String fallback = comparison
                .find("C")
                .map(scenario -> texts.get(
                        scenario.sum() == comparison.choices().task()
                                ? "distribute.fallback.exact"
                                : "distribute.fallback.more",
                        "sum",
                        visit.numbers().whole(scenario.sum()),
                        "task",
                        visit.numbers().whole(comparison.choices().task())))
                .orElse("");
        return view(
                visit,
                comparison.choices(),
                List.of(),
                new OutcomeMaker(visit, comparison).make(kitchen.maps()),
                fallback);
    }

    private static RegionView view(
            WorkbenchVisit visit, Choices choices, List<Wrong> wrongs, @Nullable OutcomeView outcome, String fallback) {
        Texts texts = visit.texts();
        KeyTable table = choices.table();
        FormView form = FormView.of(visit, choices);
        Link start = visit.to(visit.link().place());
        String one = visit.monitor()
                .divisions()
                .of(new Division(table.division()))
                .one()
                .in(visit.language());
        return new RegionView(
                visit.frame(table.name(), new PageFrame.Step(texts.get("place.DISTRIBUTE"), start)),
                texts.get(
                        table.members().size() == 1 ? "distribute.overline.one" : "distribute.overline",
                        "region",
                        table.name(),
                        "division",
                        one,
                        "count",
                        table.members().size()),
                choices.example(),
                texts.get(
                        "distribute.real",
                        "keys",
                        choices.keys().stream()
                                .map(key -> key.title().in(visit.language()))
                                .collect(Collectors.joining(", "))),
                form,
                wrongs.stream()
                        .map(wrong -> new RegionView.Way(
                                wrong.sentence(),
                                form.has(wrong.field())
                                        ? "#" + wrong.field()
                                        : visit.link().with(wrong.field(), null).toString()))
                        .toList(),
                outcome,
                fallback,
                start);
    }

    /** What the engine refused, by the field of the form that it is about. */
    static List<Wrong> refused(WorkbenchVisit visit, Comparison comparison) {
        List<Wrong> wrongs = new ArrayList<>();
        for (Scenario scenario : comparison.refused()) {
            if (scenario.result() instanceof Result.Refused(List<Fault> faults)) {
                boolean own = scenario.letter().equals("B");
                for (Fault fault : faults) {
                    String field = own ? field(fault) : scenario.letter().toLowerCase(Locale.ROOT);
                    String label = Fields.label(visit, comparison.choices().table(), field);
                    wrongs.add(new Wrong(field, label + ": " + visit.texts().get("distribute.wrong." + fault.code())));
                }
            }
        }
        return wrongs;
    }

    private static String field(Fault fault) {
        if (fault.code().equals("method-takes-no-limits")) {
            return ChoiceReader.METHOD;
        }
        return fault.field().startsWith("keys.") ? fault.field().substring("keys.".length()) : fault.field();
    }
}
