package nl.thuiskompas.platform.letters;

import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;

/** A letter as Markdown: figures are links to the list at the end. */
final class Markdown {
    private final Letter letter;
    private final Texts texts;
    private final String site;
    private final StringBuilder out = new StringBuilder(32_000);

    private Markdown(Letter letter, String site) {
        this.letter = letter;
        this.texts = Texts.in(letter.language());
        this.site = site;
    }

    /** @param site where the pages with figures are, such as https://example.nl; empty for no links to them */
    static String of(Letter letter, String site) {
        return new Markdown(letter, site).text();
    }

    private String text() {
        out.append("# ").append(escape(letter.title())).append("\n\n");
        out.append(escape(letter.lead())).append("\n\n");
        for (Letter.Section section : letter.sections()) {
            out.append("#".repeat(section.level() + 1))
                    .append(' ')
                    .append(escape(section.title()))
                    .append("\n\n");
            section.blocks().forEach(this::block);
        }
        refusals();
        figures();
        return out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> out.append(words(paragraph)).append("\n\n");
            case Block.Items items -> {
                items.items()
                        .forEach(item -> out.append("- ").append(words(item)).append('\n'));
                out.append('\n');
            }
            case Block.Drawn drawn ->
                out.append("*")
                        .append(words(drawn.caption()))
                        .append("* ")
                        .append(words(drawn.alternative()))
                        .append("\n\n");
        }
    }

    private String words(Block.Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (Inline each : paragraph.words()) {
            switch (each) {
                case Inline.Plain plain -> words.append(escape(plain.text()));
                case Inline.Stated stated ->
                    words.append('[')
                            .append(escape(stated.text()))
                            .append("](#")
                            .append(texts.get("letter.anchor"))
                            .append(stated.mark())
                            .append(")[")
                            .append(stated.mark())
                            .append(']');
            }
        }
        return words.toString();
    }

    private void refusals() {
        if (letter.refused().isEmpty()) {
            return;
        }
        out.append("## ").append(texts.get("letter.refused")).append("\n\n");
        letter.refused()
                .forEach(r -> out.append("- `")
                        .append(r.sentence())
                        .append("`: ")
                        .append(escape(r.reason()))
                        .append('\n'));
        out.append('\n');
    }

    private void figures() {
        out.append("## ").append(texts.get("letter.figures")).append("\n\n");
        out.append("| | ")
                .append(texts.get("letter.figures.head").replace("|", " | "))
                .append(" |\n");
        out.append("|---:|---|---|---|---|---|\n");
        for (StatedFigure figure : letter.figures()) {
            out.append("| <a id=\"")
                    .append(texts.get("letter.anchor"))
                    .append(figure.mark())
                    .append("\"></a>")
                    .append(figure.mark())
                    .append(" | ")
                    .append(site.isEmpty() ? escape(figure.title()) : link(figure))
                    .append(explained(figure))
                    .append(" | ")
                    .append(escape(figure.value()))
                    .append(" | ")
                    .append(escape(figure.period()))
                    .append(" | ")
                    .append(escape(figure.source()))
                    .append(known(figure))
                    .append(" | ")
                    .append(escape(figure.release()))
                    .append(" |\n");
        }
    }

    /** What is counted exactly, and what one should know about it. */
    private static String explained(StatedFigure figure) {
        String words = (figure.definition() + " " + figure.note()).strip();
        return words.isEmpty() ? "" : ": " + escape(words);
    }

    /** Since when it was known, which other forms of a letter say in their list of sources. */
    private String known(StatedFigure figure) {
        return figure.known().isEmpty() ? "" : "; " + escape(texts.get("letter.known", "day", figure.known()));
    }

    private String link(StatedFigure figure) {
        return "[" + escape(figure.title()) + "](" + site + figure.address() + ")";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("|", "\\|")
                .replace("<", "&lt;");
    }
}
