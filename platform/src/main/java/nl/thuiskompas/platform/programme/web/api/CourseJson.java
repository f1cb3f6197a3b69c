package nl.thuiskompas.platform.programme.web.api;

import java.time.LocalDate;
import java.util.Optional;
import nl.thuiskompas.platform.monitor.web.api.Json;
import nl.thuiskompas.platform.programme.Code;
import nl.thuiskompas.platform.programme.CountedOnce;
import nl.thuiskompas.platform.programme.Course;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Span;
import nl.thuiskompas.platform.programme.Total;
import tools.jackson.core.JsonGenerator;

/** How far targets are, and what facts come to together, as objects. */
final class CourseJson {
    private final JsonGenerator json;
    private final EntryJson entries;

    CourseJson(JsonGenerator json, Known known) {
        this.json = json;
        this.entries = new EntryJson(json, known);
    }

    /** The course of a target, or null where it counts nothing or has no end. */
    void course(Optional<Course> found) {
        if (found.isEmpty()) {
            json.writeNullProperty("course");
            return;
        }
        Course course = found.get();
        json.writeObjectPropertyStart("course");
        json.writeStringProperty("verdict", Code.of(course.verdict()));
        EntryJson.amount(json, "goal", Optional.of(course.goal()));
        EntryJson.amount(json, "realised", Optional.of(course.realised()));
        EntryJson.amount(json, "left", Optional.of(course.left()));
        day("through", course.through());
        EntryJson.amount(json, "expected", course.expected());
        Json.truth(json, "over", course.over());
        Json.objects(json, "counted", course.counted(), entries::brief);
        Json.texts(json, "gaps", course.gaps().stream().map(Span::text).toList());
        Json.objects(json, "paths", course.paths(), point -> {
            json.writeStringProperty("series", point.series().id());
            json.writeStringProperty("owner", point.series().owner().id());
            EntryJson.amount(json, "amount", Optional.of(point.amount()));
        });
        Json.objects(json, "plans", course.plans(), plan -> {
            entries.brief(plan.entry());
            json.writeStringProperty("step", Code.of(plan.entry().series().step()));
            EntryJson.amount(json, "within", Optional.of(plan.within()));
            Json.truth(json, "prorated", plan.prorated());
        });
        pace(course.pace());
        json.writeEndObject();
    }

    private void pace(Optional<Course.Pace> found) {
        if (found.isEmpty()) {
            json.writeNullProperty("pace");
            return;
        }
        Course.Pace pace = found.get();
        json.writeObjectPropertyStart("pace");
        EntryJson.amount(json, "achieved", Optional.of(pace.achieved()));
        EntryJson.amount(json, "needed", pace.needed());
        EntryJson.amount(json, "times", pace.times());
        EntryJson.amount(json, "forecast", Optional.of(pace.forecast()));
        day("reached", pace.reached());
        bound("slowest", pace.slowest());
        bound("fastest", pace.fastest());
        json.writeEndObject();
    }

    private void bound(String name, Optional<Course.Bound> bound) {
        if (bound.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        EntryJson.amount(json, "pace", Optional.of(bound.get().pace()));
        EntryJson.amount(json, "forecast", Optional.of(bound.get().forecast()));
        day("reached", bound.get().reached());
        json.writeEndObject();
    }

    private void day(String name, Optional<LocalDate> day) {
        Json.text(json, name, day.map(LocalDate::toString).orElse(null));
    }

    /** What facts come to together: a range where they may overlap, with the reason. */
    void total(CountedOnce counted) {
        Total total = counted.total();
        json.writeStringProperty("total", total.id());
        json.writeStringProperty("line", total.line().id());
        Json.words(json, "title", total.title());
        Json.text(json, "against", total.against().orElse(null));
        json.writeStringProperty("overlap", Code.of(total.overlap()));
        Json.words(json, "reason", total.reason());
        EntryJson.amount(json, "least", Optional.of(counted.least()));
        EntryJson.amount(json, "most", Optional.of(counted.most()));
        Json.truth(json, "exact", counted.exact());
        Json.objects(json, "parts", counted.parts(), part -> {
            entries.brief(part.entry());
            json.writeName("times");
            json.writeNumber(part.part().times());
            Json.text(json, "block", part.part().block());
            EntryJson.amount(json, "counted", Optional.of(part.amount()));
        });
        Json.texts(json, "absent", counted.absent());
    }
}
