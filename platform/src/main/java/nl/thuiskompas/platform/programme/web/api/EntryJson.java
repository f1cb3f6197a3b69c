package nl.thuiskompas.platform.programme.web.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.web.api.Json;
import nl.thuiskompas.platform.programme.Code;
import nl.thuiskompas.platform.programme.Document;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactValue;
import nl.thuiskompas.platform.programme.FactWords;
import nl.thuiskompas.platform.programme.Group;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.PartialDate;
import nl.thuiskompas.platform.programme.Party;
import nl.thuiskompas.platform.programme.Series;
import nl.thuiskompas.platform.programme.Span;
import tools.jackson.core.JsonGenerator;

/** Facts of the ledger as objects. */
final class EntryJson {
    private static final int MOST_DECIMALS = 3;
    private static final FactWords NL = new FactWords(Language.NL);
    private static final FactWords EN = new FactWords(Language.EN);

    private final JsonGenerator json;
    private final Known known;

    /** @param known what was known on the day that is asked of */
    EntryJson(JsonGenerator json, Known known) {
        this.json = json;
        this.known = known;
    }

    /** A fact with all its attributes, the forms it had before, and what contradicts it. */
    void whole(Entry entry) {
        brief(entry);
        json.writeStringProperty("line", entry.series().line().id());
        json.writeStringProperty("measure", entry.series().measure().id());
        json.writeStringProperty("step", Code.of(entry.series().step()));
        json.writeStringProperty("concept", entry.series().concept().id());
        json.writeStringProperty("owner", entry.series().owner().id());
        Json.words(json, "definition", entry.series().definition());
        Json.text(json, "group", entry.group().map(Group::id).orElse(null));
        json.writeStringProperty("region", entry.region());
        json.writeStringProperty("precision", Code.of(entry.precision()));
        json.writeStringProperty("certainty", Code.of(entry.certainty()));
        json.writeStringProperty("evidence", Code.of(entry.evidence()));
        document(entry.document());
        Json.text(json, "place", entry.place());
        Json.words(json, "note", entry.note());
        Json.truth(json, "current", known.current(entry));
        Json.text(
                json, "replaces", entry.replaces().map(Entry.Replacement::entry).orElse(null));
        Json.text(json, "how", entry.replaces().map(r -> Code.of(r.how())).orElse(null));
        Json.objects(json, "history", known.history(entry), this::brief);
        Json.objects(json, "contradictions", known.contradictions(entry), found -> {
            brief(found.other());
            Json.words(json, "reason", found.relation().reason());
        });
    }

    /** What a fact says and since when it was known. */
    void brief(Entry entry) {
        Series series = entry.series();
        json.writeStringProperty("entry", entry.id());
        json.writeStringProperty("series", series.id());
        Json.words(json, "title", series.title());
        json.writeStringProperty("period", entry.period().text());
        days(entry.period());
        json.writeStringProperty("unit", Code.of(series.unit()));
        amount(json, "amount", entry.amount());
        Json.text(json, "date", entry.date().map(PartialDate::text).orElse(null));
        Json.text(
                json,
                "window",
                entry.value() instanceof FactValue.Window window ? window.span().text() : null);
        Json.text(json, "term", entry.value() instanceof FactValue.Term term ? term.id() : null);
        Json.words(json, "value", new Words(NL.value(entry), EN.value(entry)));
        json.writeStringProperty("known", entry.known().toString());
    }

    private void days(Span span) {
        json.writeStringProperty("periodFrom", span.first().toString());
        Json.text(json, "periodUntil", span.ends() ? span.last().toString() : null);
    }

    private void document(Document document) {
        json.writeObjectPropertyStart("document");
        json.writeStringProperty("id", document.id());
        Json.words(json, "title", document.title());
        party(json, "publisher", document.publisher());
        Json.text(json, "published", document.published().map(PartialDate::text).orElse(null));
        Json.text(json, "reference", document.reference());
        json.writeEndObject();
    }

    /** Somebody with a name. */
    static void party(JsonGenerator json, String name, Party party) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("id", party.id());
        Json.words(json, "title", party.title());
        json.writeEndObject();
    }

    /** A number in the fewest digits, or null where there is none. */
    static void amount(JsonGenerator json, String name, Optional<BigDecimal> amount) {
        json.writeName(name);
        if (amount.isEmpty()) {
            json.writeNull();
            return;
        }
        BigDecimal plain = amount.get().stripTrailingZeros();
        json.writeNumber(plain.setScale(Math.clamp(plain.scale(), 0, MOST_DECIMALS), RoundingMode.HALF_UP));
    }
}
