package nl.thuiskompas.platform.measuring.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import nl.thuiskompas.platform.attack.Tested;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.protection.ReleaseDescription;

/** The sheet for whoever checks the output before it leaves the environment. Confidential itself. */
public final class Sheet {
    private static final int MOST_ROWS = 25;
    private final ReleaseDescription release;
    private final List<SheetFacts> facts;
    private final SortedMap<PartOf, List<Integer>> parts;
    private final Optional<Tested> attacked;
    private final List<RecordFacts> records;
    private final Language language;
    private final Numbers numbers;

    /**
     * A sheet.
     *
     * @param records what is wrong with records of each year
     * @param parts indicators that are part of others by their definitions and were decided by themselves, with the years
     * @param attacked how much the attack before publication tried; nothing when there was none
     */
    public Sheet(
            ReleaseDescription release,
            List<RecordFacts> records,
            List<SheetFacts> facts,
            SortedMap<PartOf, List<Integer>> parts,
            Optional<Tested> attacked,
            Language language) {
        this.records = List.copyOf(records);
        this.parts = parts;
        this.attacked = attacked;
        this.release = release;
        this.facts = List.copyOf(facts);
        this.language = language;
        this.numbers = Numbers.in(language);
    }

    /** As CSV, one line for each year, table and indicator. */
    public byte[] csv() {
        return SheetCsv.of(release, facts).getBytes(StandardCharsets.UTF_8);
    }

    /** As a page that stands by itself. */
    public byte[] html() {
        HtmlPage page = new HtmlPage(language.code(), say(SheetText.TITLE));
        page.mark(say(release.confidential() ? SheetText.NOTHING_PROTECTED : SheetText.STAYS));
        if (release.synthetic()) {
            page.mark(say(SheetText.SYNTHETIC));
        }
        about(page);
        SheetRecords.add(page, records, language);
        rules(page);
        tables(page);
        smallest(page);
        dominance(page);
        guarded(page);
        SheetParts.add(page, release, parts, language);
        attacked.ifPresent(tested -> SheetAttack.add(page, tested, language));
        loss(page);
        leftOut(page);
        files(page);
        return page.text().getBytes(StandardCharsets.UTF_8);
    }

    private String say(SheetText text) {
        return text.in(language);
    }

    private void about(HtmlPage page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(say(SheetText.ID), release.id()));
        release.made().ifPresent(made -> rows.add(List.of(say(SheetText.MADE), numbers.date(made))));
        rows.add(List.of(say(SheetText.REGIME), release.protection().code()));
        rows.add(List.of(say(SheetText.ENGINE), release.engine()));
        rows.add(List.of(say(SheetText.RECORDS), release.origin().source()));
        release.origin()
                .seed()
                .ifPresent(seed -> rows.add(List.of(
                        say(SheetText.SEED),
                        seed + ", " + release.origin().scale().orElse(1))));
        release.origin()
                .inputs()
                .forEach((year, inputs) -> inputs.forEach((file, sum) -> rows.add(List.of(year + ": " + file, sum))));
        rows.add(List.of(say(SheetText.DEFINITIONS), release.definitions()));
        rows.add(List.of(
                say(SheetText.EARLIER),
                release.earlier().isEmpty() ? say(SheetText.NONE) : String.join(", ", release.earlier())));
        page.heading(say(SheetText.RELEASE))
                .table(say(SheetText.RELEASE), List.of(say(SheetText.WHAT), say(SheetText.VALUE)), rows, 2);
    }

    private void rules(HtmlPage page) {
        page.heading(say(SheetText.RULES));
        if (release.confidential()) {
            page.paragraph(say(SheetText.NO_RULES));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        release.protection()
                .parameters()
                .forEach((name, value) -> rows.add(List.of(
                        name, value.isEmpty() ? say(SheetText.NONE) : value, SheetText.meaning(name, language))));
        page.table(
                say(SheetText.RULES) + ": " + release.protection().code(),
                List.of(say(SheetText.RULE), say(SheetText.VALUE), say(SheetText.MEANING)),
                rows,
                3);
    }

    private void tables(HtmlPage page) {
        TreeSet<String> reasons = new TreeSet<>(SheetFacts.together(facts).keySet());
        Map<String, List<SheetFacts>> together = new LinkedHashMap<>();
        release.years()
                .forEach(year -> year.tables()
                        .forEach(table -> together.put(
                                table.code() + " " + year.year(),
                                facts.stream()
                                        .filter(each -> each.year() == year.year()
                                                && each.table().equals(table.code()))
                                        .toList())));
        List<String> head = new ArrayList<>(
                List.of(say(SheetText.TABLE), say(SheetText.CELLS), say(SheetText.PUBLISHED), say(SheetText.NOBODY)));
        reasons.forEach(reason -> head.add(say(SheetText.WITHHELD) + ": " + SheetText.reason(reason, language)));
        List<List<String>> rows = new ArrayList<>();
        together.forEach((name, of) -> {
            Map<String, Long> withheld = SheetFacts.together(of);
            List<String> row = new ArrayList<>(List.of(
                    name,
                    whole(of.stream().mapToLong(SheetFacts::cells).sum()),
                    whole(of.stream().mapToLong(SheetFacts::published).sum()),
                    whole(of.stream().mapToLong(SheetFacts::none).sum())));
            reasons.forEach(reason -> row.add(whole(withheld.getOrDefault(reason, 0L))));
            rows.add(row);
        });
        page.heading(say(SheetText.TABLES))
                .paragraph(say(SheetText.TABLES_NOTE))
                .table(say(SheetText.TABLES), head, rows, 1);
    }

    private String whole(long number) {
        return numbers.whole((double) number);
    }

    /** A fact with what it is of. */
    private record Of<T>(SheetFacts facts, T what) {
        List<String> start() {
            return new ArrayList<>(List.of(facts.indicator(), String.valueOf(facts.year()), facts.table()));
        }
    }

    private <T> List<Of<T>> first(java.util.function.Function<SheetFacts, List<T>> what, Comparator<T> order) {
        return facts.stream()
                .flatMap(each -> what.apply(each).stream().map(one -> new Of<>(each, one)))
                .sorted(Comparator.<Of<T>, T>comparing(Of::what, order))
                .limit(MOST_ROWS)
                .toList();
    }

    private List<String> head(SheetText... others) {
        List<String> head =
                new ArrayList<>(List.of(say(SheetText.INDICATOR), say(SheetText.YEAR), say(SheetText.TABLE)));
        for (SheetText other : others) {
            head.add(say(other));
        }
        return head;
    }

    private void smallest(HtmlPage page) {
        List<List<String>> rows = new ArrayList<>();
        first(SheetFacts::smallest, Comparator.comparingLong(SheetFacts.Small::contributors))
                .forEach(of -> {
                    List<String> row = of.start();
                    row.addAll(List.of(
                            of.what.cell(), whole(of.what.contributors()), numbers.number(of.what.published(), 2)));
                    rows.add(row);
                });
        listed(
                page,
                SheetText.SMALLEST,
                SheetText.SMALLEST_NOTE,
                head(SheetText.CELL, SheetText.CONTRIBUTORS, SheetText.PUBLISHED_VALUE),
                rows);
    }

    private void dominance(HtmlPage page) {
        List<List<String>> rows = new ArrayList<>();
        first(
                        SheetFacts::dominant,
                        Comparator.comparingDouble(SheetFacts.Dominant::share).reversed())
                .forEach(of -> {
                    List<String> row = of.start();
                    row.addAll(List.of(
                            of.what.cell(), numbers.percent(100 * of.what.share(), 1), whole(of.what.contributors())));
                    rows.add(row);
                });
        listed(
                page,
                SheetText.DOMINANCE,
                SheetText.DOMINANCE_NOTE,
                head(SheetText.CELL, SheetText.SHARE, SheetText.CONTRIBUTORS),
                rows);
    }

    private void guarded(HtmlPage page) {
        if (release.confidential()) {
            return;
        }
        if (!release.protection().code().equals("exact")) {
            page.heading(say(SheetText.GUARDED)).paragraph(say(SheetText.GUARDED_ROUNDED));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        first(
                        SheetFacts::guarded,
                        Comparator.comparingDouble(
                                each -> each.interval().high() - each.interval().low()))
                .forEach(of -> {
                    List<String> row = of.start();
                    row.addAll(List.of(
                            of.what.cell(),
                            whole(of.what.value()),
                            numbers.whole(of.what.interval().low()),
                            numbers.whole(of.what.interval().high())));
                    rows.add(row);
                });
        listed(
                page,
                SheetText.GUARDED,
                SheetText.GUARDED_EXACT,
                head(SheetText.CELL, SheetText.TRUE_VALUE, SheetText.FROM, SheetText.TO),
                rows);
    }

    private void loss(HtmlPage page) {
        List<List<String>> rows = new ArrayList<>();
        facts.stream()
                .sorted(Comparator.comparingDouble(SheetFacts::hellinger).reversed())
                .limit(MOST_ROWS)
                .forEach(each -> rows.add(List.of(
                        each.indicator(),
                        String.valueOf(each.year()),
                        each.table(),
                        whole(each.withheldInAll()),
                        numbers.number(each.deviation(), 2),
                        numbers.number(each.hellinger(), 3))));
        listed(
                page,
                SheetText.LOSS,
                SheetText.LOSS_NOTE,
                head(SheetText.WITHHELD, SheetText.DEVIATION, SheetText.HELLINGER),
                rows);
    }

    private void leftOut(HtmlPage page) {
        page.listing(
                say(SheetText.LEFT_OUT),
                "",
                List.of(say(SheetText.WHAT), say(SheetText.YEAR), say(SheetText.WHY)),
                release.leftOut().stream()
                        .map(out -> List.of(out.what(), String.valueOf(out.year()), out.reason()))
                        .toList(),
                3,
                say(SheetText.NOTHING));
    }

    private void files(HtmlPage page) {
        SheetText title = release.confidential() ? SheetText.FILES_NONE : SheetText.FILES;
        List<List<String>> rows = new ArrayList<>();
        release.files().forEach(file -> rows.add(List.of(file.name(), file.sha256(), whole(file.bytes()))));
        page.heading(say(title))
                .paragraph(say(SheetText.FILES_NOTE))
                .table(
                        say(title),
                        List.of(say(SheetText.FILE), say(SheetText.CHECKSUM), say(SheetText.BYTES)),
                        rows,
                        2);
    }

    private void listed(HtmlPage page, SheetText title, SheetText note, List<String> head, List<List<String>> rows) {
        page.heading(say(title));
        if (rows.isEmpty()) {
            page.paragraph(say(SheetText.NOTHING));
        } else {
            page.paragraph(say(note)).table(say(title), head, rows, 4);
        }
    }
}
