package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Lineage;
import nl.thuiskompas.engine.geography.Lineage.Bond;
import nl.thuiskompas.engine.geography.Lineage.Node;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.pictures.Drawing;
import nl.thuiskompas.platform.pictures.FamilyTree;
import nl.thuiskompas.platform.pictures.Picture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a municipality, also of one whose code was last used long ago: a small family tree, and in sentences. */
@RestController
public final class LineagePage {
    private final PageKitchen kitchen;
    private final PicturePages pictures;

    LineagePage(PageKitchen kitchen, PicturePages pictures) {
        this.pictures = pictures;
        this.kitchen = kitchen;
    }

    /**
     * What the template shows.
     *
     * @param lead what became of it, in one sentence
     * @param nameless whether names are missing
     * @param tree null when nothing happened
     * @param events sentences, oldest first
     * @param older sentences of long ago
     * @param bases where parts come from
     * @param files the tree as files
     * @param embed the line of HTML by which another site shows it
     */
    public record View(
            PageFrame frame,
            String overline,
            String lead,
            boolean nameless,
            @Nullable Picture tree,
            boolean parts,
            boolean renumbered,
            List<Event> events,
            List<Event> older,
            List<Basis> bases,
            List<Member> today,
            List<Member> members,
            List<FootView.File> files,
            String embed) {}

    /** Something that happened. */
    public record Event(String date, String sentence) {}

    /** A link to a member. */
    public record Member(String name, String code, Link link) {}

    @GetMapping({"/nl/herindeling/{code:[^.]+}", "/en/lineage/{code:[^.]+}"})
    ResponseEntity<byte[]> lineage(HttpServletRequest request, @PathVariable String code) {
        return kitchen.serve(
                request,
                Place.LINEAGE,
                List.of(code),
                List.of(),
                visit -> new PageKitchen.Dish("monitor/lineage.jte", view(visit, lineage(visit, code))));
    }

    private Lineage lineage(Visit visit, String code) {
        Geography geography = visit.monitor().geography();
        if (!Lineage.isKnown(geography, code)) {
            List<String> near = kitchen.search().find(code).stream()
                    .map(area -> area.code())
                    .filter(found -> geography.findMunicipality(found).isPresent())
                    .limit(3)
                    .toList();
            throw new QuestionException(
                    "municipality", code, List.of(), near, "no municipality and no change has the code " + code);
        }
        return Lineage.of(geography, code);
    }

    @GetMapping({
        "/nl/herindeling/{code:[A-Z0-9]+}" + PicturePages.SUFFIX,
        "/en/lineage/{code:[A-Z0-9]+}" + PicturePages.SUFFIX,
        "/nl/herindeling/{code:[A-Z0-9]+}" + PicturePages.EMBED,
        "/en/lineage/{code:[A-Z0-9]+}" + PicturePages.EMBED
    })
    ResponseEntity<byte[]> picture(HttpServletRequest request, @PathVariable String code, @PathVariable String suffix) {
        Visit asked = pictures.visit(request, Place.LINEAGE, List.of(code), List.of());
        Lineage lineage = lineage(asked, code);
        return pictures.answer(request, asked, suffix, code, visit -> {
            LineageWords words = new LineageWords(visit);
            return ViewPicture.ofAreas(
                    title(visit, lineage, words),
                    lead(visit, lineage, words),
                    "",
                    lineage.changes().isEmpty() ? null : new Drawing(Drawing.Kind.TREE, tree(visit, lineage, words)),
                    visit.texts().get("picture.family"));
        });
    }

    private static String title(Visit visit, Lineage lineage, LineageWords words) {
        Node subject = lineage.subject();
        return visit.texts()
                .get(
                        subject.until() == null ? "lineage.title" : "lineage.titleFormer",
                        "name",
                        words.name(subject.code()));
    }

    private static View view(Visit visit, Lineage lineage) {
        LineageWords words = new LineageWords(visit);
        Node subject = lineage.subject();
        String title = title(visit, lineage, words);
        String lead = lead(visit, lineage, words);
        return new View(
                visit.frame(title, Place.AREAS, visit.step(Place.AREAS)).sharing(lead, visit.link()),
                visit.texts()
                        .get(
                                subject.until() == null ? "lineage.overline" : "lineage.overlineFormer",
                                "code",
                                subject.code()),
                lead,
                lineage.nodes().stream().anyMatch(node -> node.name() == null && isDrawn(lineage, node)),
                lineage.changes().isEmpty() ? null : tree(visit, lineage, words),
                lineage.changes().stream().anyMatch(c -> !c.part().isOne()),
                lineage.changes().stream().anyMatch(LineagePage::isRenumbering),
                events(visit, words.tell(lineage.changes())),
                events(visit, words.tell(lineage.earlier())),
                words.bases(lineage),
                lineage.today().stream()
                        .map(m -> new Member(m.name(), m.code(), visit.to(Place.AREAS, m.code())))
                        .toList(),
                lineage.nodes().stream()
                        .filter(node -> node.bond() != Bond.SUBJECT && isDrawn(lineage, node))
                        .map(node -> new Member(words.name(node), node.code(), visit.to(Place.LINEAGE, node.code())))
                        .toList(),
                Files.pictures(visit.link()),
                Files.embed(visit, visit.link(), title));
    }

    private static boolean isRenumbering(BoundaryChange change) {
        return change.kind() == BoundaryChange.Kind.RENUMBERING;
    }

    private static boolean isDrawn(Lineage lineage, Node node) {
        return lineage.changes().stream().anyMatch(c -> c.from().equals(node.code()) || c.to().equals(node.code()));
    }

    private static List<Event> events(Visit visit, List<LineageWords.Told> told) {
        return told.stream()
                .map(each -> new Event(visit.words().numbers().date(each.date()), each.sentence()))
                .toList();
    }

    private static String lead(Visit visit, Lineage lineage, LineageWords words) {
        Texts texts = visit.texts();
        Node subject = lineage.subject();
        LocalDate last = visit.monitor().geography().last();
        String today = visit.words().numbers().date(last);
        String name = words.name(subject.code());
        if (subject.until() == null) {
            return texts.get(
                    lineage.changes().isEmpty() ? "lineage.lead.nothing" : "lineage.lead.still",
                    "name",
                    name,
                    "date",
                    today);
        }
        String until = visit.words().numbers().date(subject.until().minusDays(1));
        List<String> names = lineage.today().stream().map(Municipality::name).toList();
        return names.isEmpty()
                ? texts.get("lineage.lead.lost", "name", name, "until", until)
                : texts.get(
                        "lineage.lead.gone",
                        "name",
                        name,
                        "until",
                        until,
                        "names",
                        new Fates(visit.monitor().geography(), visit.language()).and(names));
    }

    private static Picture tree(Visit visit, Lineage lineage, LineageWords words) {
        Locale locale = visit.language() == Language.NL ? Locale.of("nl", "NL") : Locale.UK;
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM", locale);
        return FamilyTree.draw(
                lineage,
                new FamilyTree.Words(
                        words::name,
                        words::part,
                        day::format,
                        date -> Integer.toString(date.getYear()),
                        node -> visit.isMine(node.code()),
                        visit.texts()
                                .get(
                                        "lineage.label",
                                        "name",
                                        words.name(lineage.subject().code()),
                                        "count",
                                        lineage.nodes().size())));
    }
}
