package nl.thuiskompas.platform.letters.web.api;

import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;
import nl.thuiskompas.platform.letters.Letter.Sentence;
import nl.thuiskompas.platform.letters.StatedFigure;
import nl.thuiskompas.platform.monitor.web.api.Json;
import tools.jackson.core.JsonGenerator;

/** A letter as an object: its sections, sentences and figures, and what could not be written. */
final class LetterJson {
    private final JsonGenerator json;

    private LetterJson(JsonGenerator json) {
        this.json = json;
    }

    /** The document of a letter. */
    static byte[] of(Letter letter) {
        return Json.object(json -> new LetterJson(json).letter(letter));
    }

    private void letter(Letter letter) {
        json.writeStringProperty("kind", letter.kind());
        json.writeStringProperty("about", letter.about());
        json.writeStringProperty("asOf", letter.asOf().toString());
        json.writeStringProperty("language", letter.language().code());
        json.writeStringProperty("title", letter.title());
        json.writeStringProperty("lead", letter.lead());
        Json.objects(json, "sections", letter.sections(), this::section);
        Json.objects(json, "figures", letter.figures(), this::figure);
        Json.objects(json, "refused", letter.refused(), refusal -> {
            json.writeStringProperty("sentence", refusal.sentence());
            json.writeStringProperty("figure", refusal.figure());
            json.writeStringProperty("reason", refusal.reason());
        });
        Json.texts(json, "releases", letter.releases());
    }

    private void section(Letter.Section section) {
        json.writeStringProperty("id", section.id());
        json.writeName("level");
        json.writeNumber(section.level());
        json.writeStringProperty("title", section.title());
        Json.objects(json, "blocks", section.blocks(), this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> {
                json.writeStringProperty("kind", "paragraph");
                sentences(paragraph.sentences());
            }
            case Block.Items items -> {
                json.writeStringProperty("kind", "list");
                sentences(items.items().stream()
                        .flatMap(item -> item.sentences().stream())
                        .toList());
            }
            case Block.Drawn drawn -> {
                json.writeStringProperty("kind", "picture");
                json.writeStringProperty("name", drawn.name());
                json.writeStringProperty("caption", drawn.caption().text());
                json.writeStringProperty("alternative", drawn.alternative().text());
                sentences(Stream.of(drawn.caption(), drawn.alternative())
                        .flatMap(paragraph -> paragraph.sentences().stream())
                        .toList());
            }
        }
    }

    private void sentences(List<Sentence> sentences) {
        Json.objects(json, "sentences", sentences, sentence -> {
            json.writeStringProperty("id", sentence.id());
            json.writeStringProperty("text", sentence.text());
            Json.objects(json, "words", sentence.words(), this::words);
        });
    }

    private void words(Inline inline) {
        switch (inline) {
            case Inline.Plain plain -> {
                json.writeStringProperty("text", plain.text());
                json.writeNullProperty("mark");
            }
            case Inline.Stated stated -> {
                json.writeStringProperty("text", stated.text());
                json.writeName("mark");
                json.writeNumber(stated.mark());
            }
        }
    }

    private void figure(StatedFigure figure) {
        json.writeName("mark");
        json.writeNumber(figure.mark());
        json.writeStringProperty("name", figure.name());
        json.writeStringProperty("title", figure.title());
        json.writeStringProperty("value", figure.value());
        json.writeStringProperty("period", figure.period());
        json.writeStringProperty("source", figure.source());
        Json.text(json, "known", figure.known());
        json.writeStringProperty("release", figure.release());
        Json.text(json, "definition", figure.definition());
        Json.text(json, "note", figure.note());
        json.writeStringProperty("page", figure.address());
    }
}
