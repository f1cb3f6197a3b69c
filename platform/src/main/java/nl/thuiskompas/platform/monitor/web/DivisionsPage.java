package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PageFrame;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.web.IndicatorPage.Option;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All divisions on a date: how many regions, whom they leave out, how sure the list is; and those without a list. */
@RestController
public final class DivisionsPage {
    private final PageKitchen kitchen;

    DivisionsPage(PageKitchen kitchen) {
        this.kitchen = kitchen;
    }

    /** What the template shows. */
    public record View(
            PageFrame frame,
            String date,
            int municipalities,
            List<Option> editions,
            List<Line> lines,
            List<Unlisted> unlisted,
            List<Option> ones,
            List<Option> others,
            String edition) {}

    /**
     * A division of which we have the list.
     *
     * @param regions how many regions have a municipality
     * @param expected how many there should be; empty when that is not known
     * @param differs whether those numbers differ
     * @param outside how many municipalities lie in none
     */
    public record Line(
            String name,
            Link link,
            String regions,
            String expected,
            boolean differs,
            String outside,
            String standing,
            String verified) {}

    /** A division of which the list is missing. */
    public record Unlisted(String name, String expected, String note, Link link) {}

    @GetMapping({"/nl/indelingen", "/en/divisions"})
    ResponseEntity<byte[]> divisions(HttpServletRequest request) {
        return kitchen.serve(request, Place.DIVISIONS, List.of(), List.of("edition"), visit -> {
            LocalDate date = DivisionChoice.edition(visit);
            List<DivisionEntry> all = DivisionChoice.between(visit);
            View view = new View(
                    visit.frame(visit.texts().get("place.DIVISIONS"), Place.DIVISIONS),
                    visit.words().numbers().date(date),
                    visit.monitor().geography().edition(date).size(),
                    DivisionChoice.editions(visit, date),
                    all.stream()
                            .filter(DivisionEntry::listed)
                            .map(entry -> line(visit, entry, date))
                            .toList(),
                    all.stream()
                            .filter(entry -> !entry.listed())
                            .map(entry -> unlisted(visit, entry))
                            .toList(),
                    DivisionChoice.divisions(visit, OverlayPage.ONE),
                    DivisionChoice.divisions(visit, OverlayPage.OTHER),
                    visit.choice("edition") == null ? "" : date.toString());
            return new PageKitchen.Dish("monitor/divisions.jte", view);
        });
    }

    private static Line line(Visit visit, DivisionEntry entry, LocalDate date) {
        Division division = entry.division();
        Partition partition = visit.monitor().geography().partition(division, date);
        int regions = inUse(partition);
        Integer expected = entry.expected();
        return new Line(
                DivisionWords.of(visit).many(division),
                visit.to(Place.DIVISIONS, entry.code()).with("edition", visit.choice("edition")),
                visit.words().numbers().whole(regions),
                expected == null ? "" : visit.words().numbers().whole(expected),
                expected != null && expected != regions,
                visit.words().numbers().whole(partition.outside().size()),
                DivisionChoice.standing(visit, entry, date),
                DivisionChoice.verified(visit, entry));
    }

    /** How many regions have a municipality on the date of the partition. */
    static int inUse(Partition partition) {
        return (int) IntStream.of(partition.sizes()).filter(size -> size > 0).count();
    }

    /** How many regions there should be, in a sentence. */
    static String expected(Visit visit, int count) {
        return visit.texts()
                .get("divisions.expected", "count", visit.words().numbers().whole(count));
    }

    private static Unlisted unlisted(Visit visit, DivisionEntry entry) {
        return new Unlisted(
                DivisionWords.of(visit).many(entry.division()),
                entry.expected() == null ? "" : expected(visit, entry.expected()),
                entry.note().in(visit.language()),
                visit.to(Place.DIVISIONS, entry.code()));
    }
}
