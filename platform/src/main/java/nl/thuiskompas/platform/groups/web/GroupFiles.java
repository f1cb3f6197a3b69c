package nl.thuiskompas.platform.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.CsvwDocument;
import nl.thuiskompas.platform.exports.OpenDocuments;
import nl.thuiskompas.platform.exports.PlainTable;
import nl.thuiskompas.platform.exports.Workbooks;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.web.DownloadPages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of the pages of groups as files. Of a country that was made up every file says so: in its name, in its first
 * column, in its title and in its notes.
 */
@RestController
final class GroupFiles {
    private static final String SUFFIX = ".{suffix:csv|csv-metadata\\.json|xlsx|ods|json}";
    private static final String METADATA = "csv" + CsvwDocument.SUFFIX;

    private final GroupsKitchen kitchen;

    GroupFiles(GroupsKitchen kitchen) {
        this.kitchen = kitchen;
    }

    @GetMapping({"/nl/groepen" + SUFFIX, "/en/groups" + SUFFIX, "/demo/nl/groepen" + SUFFIX, "/demo/en/groups" + SUFFIX
    })
    ResponseEntity<byte[]> groups(HttpServletRequest request, @PathVariable String suffix) {
        GroupsVisit visit = kitchen.visit(request, List.of(), with(GroupsPage.CHOICES));
        Choices choices = choices(visit);
        return file(
                request,
                visit,
                choices,
                suffix,
                visit.texts().get("place.GROUPS"),
                "",
                () -> GroupFacts.groups(visit, choices, choices.reading()));
    }

    @GetMapping({
        "/nl/groepen/{group:[a-z0-9-]+}" + SUFFIX,
        "/en/groups/{group:[a-z0-9-]+}" + SUFFIX,
        "/demo/nl/groepen/{group:[a-z0-9-]+}" + SUFFIX,
        "/demo/en/groups/{group:[a-z0-9-]+}" + SUFFIX
    })
    ResponseEntity<byte[]> group(HttpServletRequest request, @PathVariable String group, @PathVariable String suffix) {
        GroupsVisit visit = kitchen.visit(request, List.of(group), with(GroupPage.CHOICES));
        Choices choices = choices(visit);
        AttentionGroup found = GroupPage.find(choices.measured(), group);
        return file(
                request,
                visit,
                choices,
                suffix,
                found.name().in(visit.language()),
                group + "-",
                () -> GroupFacts.group(visit, choices, choices.reading(), found));
    }

    private static List<String> with(List<String> choices) {
        List<String> all = new ArrayList<>(choices);
        all.add(DownloadPages.STYLE);
        return all;
    }

    /** @throws NothingMeasuredException when nothing was measured, so that there are no figures to take along */
    private static Choices choices(GroupsVisit visit) {
        Measured measured = visit.measured();
        if (measured.isEmpty()) {
            throw new NothingMeasuredException();
        }
        return Choices.of(visit, measured);
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request,
            GroupsVisit visit,
            Choices choices,
            String suffix,
            String title,
            String name,
            Supplier<PlainTable> table) {
        CsvStyle style = DownloadPages.style(visit.choice(DownloadPages.STYLE));
        Texts texts = visit.texts();
        String marked = visit.demo() ? texts.get("groups.file.title", "title", title) : title;
        List<String> notes = notes(visit, choices);
        Supplier<byte[]> body = switch (suffix) {
            case "csv" -> () -> table.get().csv(style);
            case METADATA ->
                () -> table.get()
                        .csvw(
                                visit.language(),
                                marked,
                                notes,
                                style,
                                visit.link().as("csv"));
            case "xlsx" -> () -> Workbooks.write(table.get().sheet(visit.language(), marked, notes));
            case "ods" -> () -> OpenDocuments.write(table.get().sheet(visit.language(), marked, notes));
            default -> () -> table.get().json(marked, notes);
        };
        String file = (visit.demo() ? texts.get("tables.file.synthetic") + "-" : "")
                + Place.GROUPS.word(visit.language()) + "-" + name + choices.region() + "-" + choices.year();
        MediaType type = suffix.equals("json") ? MediaType.APPLICATION_JSON : DownloadPages.type(suffix);
        return kitchen.file(request, visit, type, DownloadPages.headers(visit.link(), suffix, file), body);
    }

    private static List<String> notes(GroupsVisit visit, Choices choices) {
        Telling telling = new Telling(visit);
        List<String> notes = new ArrayList<>();
        if (visit.demo()) {
            notes.add(visit.texts().get("tables.file.synthetic.note"));
        }
        notes.add(visit.texts()
                .get("groups.overline", "region", choices.title(), "day", visit.firstDayOf(choices.year())));
        List<Protected> sources = choices.measured().sources();
        sources.stream().map(telling::regime).distinct().forEach(notes::add);
        telling.origin(sources).forEach((label, text) -> notes.add(label + ": " + text));
        return notes;
    }
}
