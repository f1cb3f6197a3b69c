package nl.thuiskompas.platform.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file of a template, read strictly. */
record TemplateFile(
        @Nullable Words title,
        @Nullable Words lead,
        @Nullable List<FilePart> parts) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** They come with the program and never change while it runs. */
    private static final Map<String, Template> READ = new ConcurrentHashMap<>();

    /**
     * A part as the file has it.
     *
     * @param from the template whose part of the same name is taken over, with this title
     * @param without names of sentences that are not taken over
     */
    record FilePart(
            @Nullable String id,
            @Nullable Integer level,
            @Nullable Words title,
            @Nullable String from,
            @Nullable List<String> without,
            @Nullable List<FilePiece> pieces) {}

    /** A piece: exactly one of its fields. */
    record FilePiece(
            @Nullable List<FileSentence> paragraph,
            @Nullable List<FileSentence> items,
            @Nullable FilePicture picture) {}

    /** A picture as the file has it. */
    record FilePicture(
            @Nullable String name,
            @Nullable FileSentence caption,
            @Nullable FileSentence alternative) {}

    /** A sentence: words, or several ways of them; for each item of a list when it names one. */
    record FileSentence(
            @Nullable String id,
            @Nullable String each,
            @Nullable List<String> when,
            @Nullable String nl,
            @Nullable String en,
            @Nullable List<FileVariant> ways) {}

    /** One way of a sentence. */
    record FileVariant(
            @Nullable List<String> when,
            @Nullable String nl,
            @Nullable String en) {}

    /**
     * The template of this name that comes with Thuiskompas.
     *
     * @throws TemplateException when the file is not as it should be
     */
    static Template bundled(String name) {
        Template read = READ.get(name);
        if (read == null) {
            read = read(name);
            READ.put(name, read);
        }
        return read;
    }

    private static Template read(String name) {
        String file = "/letters/" + name + ".yaml";
        try (InputStream in = TemplateFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new TemplateException("there is no template " + name);
            }
            return YAML.readValue(in, TemplateFile.class).template(name);
        } catch (JacksonException e) {
            throw new TemplateException(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private Template template(String name) {
        List<Template.Part> all = new ArrayList<>();
        for (FilePart part : need(parts, name, "parts")) {
            String id = need(part.id, name, "id of a part");
            List<Template.Piece> pieces = new ArrayList<>(taken(part, id));
            for (FilePiece piece : part.pieces == null ? List.<FilePiece>of() : part.pieces) {
                pieces.add(piece(name + "/" + id, piece));
            }
            all.add(new Template.Part(
                    id, part.level == null ? 1 : part.level, need(part.title, name + "/" + id, "title"), pieces));
        }
        return new Template(name, need(title, name, "title"), need(lead, name, "lead"), all);
    }

    /** The pieces of a part that another template has as well. */
    private static List<Template.Piece> taken(FilePart part, String id) {
        if (part.from == null) {
            return List.of();
        }
        List<String> without = part.without == null ? List.of() : part.without;
        return bundled(part.from)
                .part(id)
                .orElseThrow(() -> new TemplateException("template " + part.from + " has no part " + id))
                .without(without)
                .pieces();
    }

    private static Template.Piece piece(String where, FilePiece piece) {
        if (piece.paragraph != null) {
            return new Template.Piece.Paragraph(
                    piece.paragraph.stream().map(s -> sentence(where, s)).toList());
        }
        if (piece.items != null) {
            return new Template.Piece.Items(
                    piece.items.stream().map(s -> sentence(where, s)).toList());
        }
        FilePicture picture = need(piece.picture, where, "paragraph, items or picture");
        return new Template.Piece.Drawn(
                need(picture.name, where, "name of the picture"),
                sentence(where, need(picture.caption, where, "caption")),
                sentence(where, need(picture.alternative, where, "alternative")));
    }

    private static Template.Sentence sentence(String where, FileSentence sentence) {
        String id = need(sentence.id, where, "id of a sentence");
        String here = where + "/" + id;
        String each = sentence.each == null ? "" : sentence.each;
        if (sentence.ways == null) {
            return new Template.Sentence(id, each, List.of(variant(here, sentence.when, sentence.nl, sentence.en)));
        }
        return new Template.Sentence(
                id,
                each,
                sentence.ways.stream()
                        .map(way -> variant(here, way.when, way.nl, way.en))
                        .toList());
    }

    private static Template.Variant variant(
            String where, @Nullable List<String> when, @Nullable String nl, @Nullable String en) {
        return new Template.Variant(
                when == null ? List.of() : List.copyOf(when),
                new Words(need(nl, where, "nl").strip(), need(en, where, "en").strip()));
    }

    private static <T> T need(@Nullable T value, String where, String what) {
        if (value == null) {
            throw new TemplateException("template " + where + " lacks " + what);
        }
        return value;
    }
}
