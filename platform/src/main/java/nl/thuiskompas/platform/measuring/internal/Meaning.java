package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.Condition;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.Requirement;
import nl.thuiskompas.engine.microdata.Values;
import nl.thuiskompas.platform.records.RecordSchema;

/**
 * What columns mean together by their description: everybody knows it, so that everybody can reckon with it. Older people are
 * all people from an age; what is said of a household of one person is said of that person.
 */
final class Meaning {
    private static final RecordColumn GROUPS = new RecordColumn(RecordKind.PERSON, "groups");
    private static final RecordColumn AGE = new RecordColumn(RecordKind.PERSON, "age");
    private static final RecordColumn HOUSEHOLD_TYPE = new RecordColumn(RecordKind.HOUSEHOLD, "household_type");
    private static final Values ONE_PERSON = Values.of(1);

    /** From this age people are the group of older people. */
    private static final Values OLDER = Values.from(75);

    private static final int OLDER_BIT = RecordSchema.bundled().groups().stream()
            .filter(group -> group.code().equals("older-people"))
            .mapToInt(RecordSchema.AttentionGroup::mask)
            .findFirst()
            .orElseThrow();

    /** What columns of a person are called of its household, where the person is alone in it. */
    private static final Map<String, String> OF_THE_HOUSEHOLD = Map.of(
            "age", "head_age",
            "groups", "groups",
            "moved", "moved",
            "distance", "distance",
            "living_before", "living_before",
            "institution_before", "institution_before");

    private Meaning() {}

    /** The same requirement, in columns of which no two mean the same. */
    static List<Requirement> plain(Requirement single, int year) {
        if (single instanceof Requirement.Meets(Condition condition)
                && condition.column().equals(GROUPS)
                && condition.in(year) instanceof Values.TheseBits(int with, int without)
                && ((with | without) & OLDER_BIT) != 0) {
            List<Requirement> plain = new ArrayList<>();
            if (((with | without) & ~OLDER_BIT) != 0) {
                plain.add(meets(GROUPS, new Values.TheseBits(with & ~OLDER_BIT, without & ~OLDER_BIT)));
            }
            Condition older = Condition.on(AGE, OLDER);
            plain.add((with & OLDER_BIT) != 0 ? new Requirement.Meets(older) : new Requirement.Fails(older));
            return plain;
        }
        return List.of(single);
    }

    /** What is met besides wherever a plain requirement is met. */
    static Stream<Requirement> following(Requirement plain, int year) {
        return plain instanceof Requirement.Meets(Condition condition)
                        && condition.column().equals(AGE)
                        && Inclusion.within(condition.in(year), OLDER)
                ? Stream.of(meets(GROUPS, new Values.TheseBits(OLDER_BIT, 0)))
                : Stream.empty();
    }

    /** That a household is one person. */
    static Requirement onePerson() {
        return meets(HOUSEHOLD_TYPE, ONE_PERSON);
    }

    /** What is asked of a person as asked of its household, for households of one person; empty where those do not tell. */
    static Optional<Requirement> ofTheHousehold(Requirement ofPerson) {
        return switch (ofPerson) {
            case Requirement.Meets(Condition condition) -> renamed(condition).map(Requirement.Meets::new);
            case Requirement.Fails(Condition condition) -> renamed(condition).map(Requirement.Fails::new);
            default -> Optional.empty();
        };
    }

    /** Breakdowns of persons as those of their households, but for those that households do not tell. */
    static List<Breakdown> ofTheHousehold(List<Breakdown> ofPersons) {
        return ofPersons.stream()
                .flatMap(each -> renamed(each.column()).stream()
                        .map(column -> new Breakdown(each.code(), column, each.classes())))
                .toList();
    }

    private static Optional<RecordColumn> renamed(RecordColumn column) {
        if (column.kind() != RecordKind.PERSON) {
            return Optional.of(column);
        }
        return Optional.ofNullable(OF_THE_HOUSEHOLD.get(column.name()))
                .map(name -> new RecordColumn(RecordKind.HOUSEHOLD, name));
    }

    private static Optional<Condition> renamed(Condition condition) {
        return renamed(condition.column()).map(column -> new Condition(column, condition.byYear()));
    }

    private static Requirement meets(RecordColumn column, Values values) {
        return new Requirement.Meets(Condition.on(column, values));
    }
}
