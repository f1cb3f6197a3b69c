package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
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

    private final Asking asking;
    private final Language language;
    private final Map<String, StatedFigure> stated = new LinkedHashMap<>();
    private final List<Refusal> refused = new ArrayList<>();

    Composer(Figures figures, Language language, LocalDate day) {
        this.asking = new Asking(figures, day, Texts.in(language));
        this.language = language;
    }

    List<Letter.Section> sections(Template template) {
        List<Letter.Section> sections = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            List<Block> blocks = new ArrayList<>();
            part.pieces().forEach(piece -> block(piece).ifPresent(blocks::add));
            boolean emptyPart = blocks.isEmpty() && !part.pieces().isEmpty();
            if (!emptyPart) {
                sections.add(new Letter.Section(
                        part.id(), part.level(), named(part.title().in(language)), ledToSomething(blocks)));
            }
        }
        return IntStream.range(0, sections.size())
                .filter(i -> holdsSomething(sections, i))
                .mapToObj(sections::get)
                .toList();
    }

    /** On a day on which little was known, a heading may have nothing under it, also no part with a heading of its own. */
    private static boolean holdsSomething(List<Letter.Section> sections, int place) {
        Letter.Section section = sections.get(place);
        return !section.blocks().isEmpty()
                || (place + 1 < sections.size() && sections.get(place + 1).level() > section.level());
    }

    /** A sentence that leads to a list goes with it, when nothing of the list is for this letter. */
    private static List<Block> ledToSomething(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean list = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Items;
            boolean leading = blocks.get(i) instanceof Block.Paragraph paragraph
                    && paragraph.sentences().size() == 1
                    && paragraph.text().endsWith(":");
            if (list || !leading) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
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
                                .map(alternative -> new Block.Drawn(
                                        named(drawn.name()),
                                        new Block.Paragraph(drawn.caption().id(), caption),
                                        new Block.Paragraph(drawn.alternative().id(), alternative))));
        };
    }

    private Optional<Block> paragraph(Template.Piece.Paragraph paragraph) {
        List<Inline> words = new ArrayList<>();
        List<Letter.Sentence> sentences = new ArrayList<>();
        for (Template.Sentence sentence : paragraph.sentences()) {
            for (List<Inline> written : written(sentence)) {
                if (!words.isEmpty()) {
                    words.add(new Inline.Plain(" "));
                }
                words.addAll(written);
                sentences.add(new Letter.Sentence(sentence.id(), written));
            }
        }
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(sentences.getFirst().id(), words, sentences));
    }

    /** A sentence as often as it is written: once, for each item of its list, or not at all. */
    private List<List<Inline>> written(Template.Sentence sentence) {
        if (sentence.each().isEmpty()) {
            return sentence(sentence).stream().toList();
        }
        List<List<Inline>> all = new ArrayList<>();
        asking.each(
                sentence.each(),
                new LinkedHashSet<>(stated.keySet()),
                () -> sentence(sentence).ifPresent(all::add));
        return all;
    }

    /** A title with its names filled in. */
    String named(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(asking.words(place.group(1))
                        .orElseThrow(() -> new TemplateException("'" + text + "' needs a figure"))));
    }

    /** The words of a sentence, or nothing when it is not for this letter or was refused. */
    Optional<List<Inline>> sentence(Template.Sentence sentence) {
        try {
            for (Template.Variant variant : sentence.variants()) {
                if (variant.when().stream().allMatch(asking::holds)) {
                    Optional<List<Inline>> words = fill(variant.words());
                    if (words.isPresent()) {
                        return words;
                    }
                }
            }
        } catch (Asking.Refused e) {
            refused.add(new Refusal(sentence.id(), e.figure(), String.valueOf(e.getMessage())));
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
            Optional<String> own = asking.words(asked);
            if (own.isPresent()) {
                plain(inlines, own.get());
                continue;
            }
            int colon = asked.lastIndexOf(':');
            String name = colon < 0 ? asked : asked.substring(0, colon);
            Optional<Answer.Given> given = asking.given(name);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            mine.add(given.get().figure());
            String written = written(given.get(), colon < 0 ? "" : asked.substring(colon + 1));
            int before = before(given.get(), written);
            plain(inlines, written.substring(0, before));
            inlines.add(new Inline.Stated(written.substring(before), -mine.size()));
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

    /** How many signs stand before the figure itself, as of "op 1 juli 2026": they are words and no part of it. */
    private static int before(Answer.Given given, String written) {
        String value = given.forms().write("");
        return written.endsWith(" " + value) ? written.length() - value.length() : 0;
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
            return asking.amount(question[1]).map(n -> n.compareTo(BigDecimal.ONE) == 0 ? ways[1] : ways[2]);
        }
        if (question[0].equals("compare") && ways.length == 4) {
            List<String> two = Asking.two(question[1]);
            return asking.amount(two.get(0))
                    .flatMap(a -> asking.amount(two.get(1)).map(b -> {
                        int sign = a.compareTo(b);
                        return sign > 0 ? ways[1] : sign < 0 ? ways[2] : ways[3];
                    }));
        }
        throw new TemplateException("'" + asked + "' is neither plural nor compare with its words");
    }
}
