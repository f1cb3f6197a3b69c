package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;

/**
 * Fills the sentences of one letter. Of every sentence the first way is written of which all conditions hold and all
 * figures were known; a sentence none of whose ways can be written is not for this letter; one that needs a figure that
 * cannot be traced is refused.
 */
final class Composer {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Figures.Item NO_ITEM = new Figures.Item(Map.of(), Map.of());

    private final Figures figures;
    private final Language language;
    private final LocalDate day;
    private final Map<String, StatedFigure> stated = new LinkedHashMap<>();
    private final List<Refusal> refused = new ArrayList<>();
    private Figures.Item item = NO_ITEM;

    Composer(Figures figures, Language language, LocalDate day) {
        this.figures = figures;
        this.language = language;
        this.day = day;
    }

    /** A sentence cannot be written because of a figure. */
    private static final class Refused extends RuntimeException {
        private final String figure;

        Refused(String figure, String reason) {
            super(reason, null, false, false);
            this.figure = figure;
        }
    }

    List<Letter.Section> sections(Template template) {
        List<Letter.Section> sections = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            List<Block> blocks = new ArrayList<>();
            part.pieces().forEach(piece -> block(piece).ifPresent(blocks::add));
            boolean emptyPart = blocks.isEmpty() && !part.pieces().isEmpty();
            if (!emptyPart) {
                sections.add(
                        new Letter.Section(part.id(), part.level(), named(part.title().in(language)), blocks));
            }
        }
        return sections;
    }

    /** The figures that were stated, in the order of their marks. */
    List<StatedFigure> figures() {
        return List.copyOf(stated.values());
    }

    List<Refusal> refused() {
        return List.copyOf(refused);
    }

    private Optional<Block> block(Template.Piece piece) {
        return switch (piece) {
            case Template.Piece.Paragraph paragraph -> paragraph(paragraph);
            case Template.Piece.Items items -> {
                List<Block.Paragraph> lines = new ArrayList<>();
                for (Template.Sentence sentence : items.sentences()) {
                    written(sentence).forEach(words -> lines.add(new Block.Paragraph(sentence.id(), words)));
                }
                yield lines.isEmpty() ? Optional.empty() : Optional.of(new Block.Items(lines));
            }
            case Template.Piece.Drawn drawn ->
                sentence(drawn.caption())
                        .flatMap(caption -> sentence(drawn.alternative())
                                .map(alternative ->
                                        new Block.Drawn(named(drawn.name()), plain(caption), plain(alternative))));
        };
    }

    private Optional<Block> paragraph(Template.Piece.Paragraph paragraph) {
        List<Inline> words = new ArrayList<>();
        String id = "";
        for (Template.Sentence sentence : paragraph.sentences()) {
            for (List<Inline> written : written(sentence)) {
                if (words.isEmpty()) {
                    id = sentence.id();
                } else {
                    words.add(new Inline.Plain(" "));
                }
                words.addAll(written);
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(id, words));
    }

    /** A sentence as often as it is written: once, for each item of its list, or not at all. */
    private List<List<Inline>> written(Template.Sentence sentence) {
        if (sentence.each().isEmpty()) {
            return sentence(sentence).stream().toList();
        }
        List<List<Inline>> all = new ArrayList<>();
        for (Figures.Item each : figures.each(sentence.each())) {
            item = each;
            sentence(sentence).ifPresent(all::add);
        }
        item = NO_ITEM;
        return all;
    }

    /** A title with its names filled in. */
    String named(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        words(place.group(1)).orElseThrow(() -> new TemplateException("'" + text + "' needs a figure"))));
    }

    private Optional<String> words(String place) {
        String own = item.words().get(place);
        return own == null ? figures.words(place) : Optional.of(own);
    }

    private static String plain(List<Inline> words) {
        StringBuilder text = new StringBuilder();
        for (Inline each : words) {
            text.append(
                    switch (each) {
                        case Inline.Plain plain -> plain.text();
                        case Inline.Stated stated -> stated.text();
                    });
        }
        return text.toString();
    }

    /** The words of a sentence, or nothing when it is not for this letter or was refused. */
    Optional<List<Inline>> sentence(Template.Sentence sentence) {
        try {
            for (Template.Variant variant : sentence.variants()) {
                if (variant.when().stream().allMatch(this::holds)) {
                    Optional<List<Inline>> words = fill(variant.words());
                    if (words.isPresent()) {
                        return words;
                    }
                }
            }
        } catch (Refused e) {
            refused.add(new Refusal(sentence.id(), e.figure, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Optional<List<Inline>> fill(Words words) {
        String text = words.in(language);
        List<Inline> inlines = new ArrayList<>();
        List<StatedFigure> mine = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            plain(inlines, text.substring(end, place.start()));
            end = place.end();
            String asked = place.group(1);
            if (asked.contains("|")) {
                Optional<String> chosen = choice(asked);
                if (chosen.isEmpty()) {
                    return Optional.empty();
                }
                plain(inlines, chosen.get());
                continue;
            }
            Optional<String> own = words(asked);
            if (own.isPresent()) {
                plain(inlines, own.get());
                continue;
            }
            int colon = asked.lastIndexOf(':');
            String name = colon < 0 ? asked : asked.substring(0, colon);
            Optional<Answer.Given> given = given(name);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            mine.add(given.get().figure());
            inlines.add(new Inline.Stated(
                    written(given.get(), colon < 0 ? "" : asked.substring(colon + 1)), -mine.size()));
        }
        plain(inlines, text.substring(end));
        return Optional.of(inlines.stream().map(each -> marked(each, mine)).toList());
    }

    /** A figure in one of its forms; any figure can stand at the head of a sentence. */
    private static String written(Answer.Given given, String form) {
        return form.equals("capital")
                ? LocalNames.capital(given.forms().write(""))
                : given.forms().write(form);
    }

    /** Marks are dealt out only when the whole sentence can be written. */
    private Inline marked(Inline inline, List<StatedFigure> mine) {
        if (!(inline instanceof Inline.Stated place)) {
            return inline;
        }
        StatedFigure figure = mine.get(-place.mark() - 1);
        StatedFigure marked = stated.computeIfAbsent(figure.name(), name -> figure.marked(stated.size() + 1));
        return new Inline.Stated(place.text(), marked.mark());
    }

    private static void plain(List<Inline> inlines, String text) {
        if (!text.isEmpty()) {
            inlines.add(new Inline.Plain(text));
        }
    }

    /** Words that depend on figures: {@code plural x|home|homes} and {@code compare a b|more than|less than|as many as}. */
    private Optional<String> choice(String asked) {
        String[] ways = asked.split("\\|", -1);
        String[] question = ways[0].strip().split("\\s+", 2);
        if (question[0].equals("plural") && ways.length == 3) {
            return amount(question[1]).map(n -> n.compareTo(BigDecimal.ONE) == 0 ? ways[1] : ways[2]);
        }
        if (question[0].equals("compare") && ways.length == 4) {
            List<String> two = two(question[1]);
            return amount(two.get(0))
                    .flatMap(a -> amount(two.get(1)).map(b -> {
                        int sign = a.compareTo(b);
                        return sign > 0 ? ways[1] : sign < 0 ? ways[2] : ways[3];
                    }));
        }
        throw new TemplateException("'" + asked + "' is neither plural nor compare with its words");
    }

    /** Two names of figures: with a semicolon between them when they have spaces of their own. */
    private static List<String> two(String names) {
        String[] two = names.split(names.contains(";") ? "\\s*;\\s*" : "\\s+", 2);
        if (two.length < 2) {
            throw new TemplateException("'" + names + "' does not name two figures");
        }
        return List.of(two);
    }

    private Optional<BigDecimal> amount(String name) {
        return given(name)
                .map(given -> given.amount().orElseThrow(() -> new TemplateException(name + " is no single number")));
    }

    private Optional<Answer.Given> given(String asked) {
        String name = item.figures().getOrDefault(asked, asked);
        if (name.startsWith(Figures.Item.EACH)) {
            return Optional.empty();
        }
        return switch (figures.ask(name)) {
            case Answer.Given given -> Optional.of(given);
            case Answer.NotYet notYet -> Optional.empty();
            case Answer.Missing missing -> throw new Refused(name, missing.reason());
        };
    }

    private boolean holds(String condition) {
        String[] words = condition.strip().split("\\s+", 2);
        if (words.length < 2) {
            throw new TemplateException("'" + condition + "' is no condition");
        }
        String name = words[1];
        return switch (words[0]) {
            case "known" -> given(name).isPresent();
            case "unknown" -> given(name).isEmpty();
            case "before" ->
                given(name)
                        .flatMap(Answer.Given::date)
                        .map(d -> day.isBefore(d.first()))
                        .orElse(false);
            case "passed" ->
                given(name)
                        .flatMap(Answer.Given::date)
                        .map(d -> day.isAfter(d.last()))
                        .orElse(false);
            case "decided", "expected", "happened", "abandoned" ->
                given(name).map(g -> g.certainty().equals(words[0])).orElse(false);
            case "asof-before" -> day.isBefore(LocalDate.parse(name));
            case "asof-from" -> !day.isBefore(LocalDate.parse(name));
            case "more", "less", "same" -> compares(words[0], two(name));
            default ->
                figures.holds(words[0], name)
                        .orElseThrow(() -> new TemplateException("'" + condition + "' is no condition"));
        };
    }

    private boolean compares(String how, List<String> two) {
        Optional<BigDecimal> one = amount(two.get(0));
        Optional<BigDecimal> other = amount(two.get(1));
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        int sign = one.get().compareTo(other.get());
        return switch (how) {
            case "more" -> sign > 0;
            case "less" -> sign < 0;
            default -> sign == 0;
        };
    }
}
