package nl.thuiskompas.engine.microdata;

import static nl.thuiskompas.engine.microdata.TinyCountry.AGE;
import static nl.thuiskompas.engine.microdata.TinyCountry.GROUPS;
import static nl.thuiskompas.engine.microdata.TinyCountry.INCOME;
import static nl.thuiskompas.engine.microdata.TinyCountry.RENT;
import static nl.thuiskompas.engine.microdata.TinyCountry.TENURE;
import static nl.thuiskompas.engine.microdata.TinyCountry.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharedScanTest {
    private static final Breakdown BY_TENURE = breakdown("tenure", TENURE, Values.of(1), Values.of(List.of(2, 3)));
    private static final Breakdown BY_RENT =
            breakdown("rent", RENT, Values.upTo(45_000), new Values.Range(45_001, 80_000), Values.from(80_001));
    private static final Breakdown BY_AGE = breakdown("age", AGE, Values.upTo(17), new Values.Range(18, 64));
    private static final Breakdown BY_INCOME = breakdown("income", INCOME, Values.upTo(0), Values.from(30_000));

    @Property(tries = 60)
    void countsWhatCountingOneByOneCounts(
            @ForAll long seed, @ForAll @IntRange(max = 4) int municipalities, @ForAll @IntRange(max = 40) int dwellings)
            throws InterruptedException {
        matches(new TinyCountry(seed, 1 + municipalities, dwellings), tables(new Random(seed)), 1);
    }

    @Test
    void blocksThatAreFullHandOverToTheNext() throws InterruptedException {
        matches(new TinyCountry(7, 2, 3_000), tables(new Random(7)), 2);
    }

    @Test
    void aTotalIsTheSumOfItsClassesAndCarriesTheKeysOfAll() throws InterruptedException {
        TinyCountry country = new TinyCountry(11, 2, 300);
        RecordTable table =
                new RecordTable("t", RecordKind.PERSON, List.of(BY_AGE), List.of(indicator("all", RecordKind.PERSON)));
        MeasuredTable measured =
                SharedScan.count(country, List.of(table), true, 1).getFirst();
        int total = measured.cell(1, -1);
        long sum = 0;
        int key = 0;
        for (int place = 0; place < BY_AGE.places(); place++) {
            sum += measured.count(0, measured.cell(1, place));
            key ^= measured.key(0, measured.cell(1, place));
        }
        assertThat(measured.count(0, total))
                .isEqualTo(sum)
                .isEqualTo(measured.records(total))
                .isPositive();
        assertThat(measured.key(0, total))
                .isEqualTo(key)
                .isEqualTo(measured.recordKey(total))
                .isNotZero();
    }

    @Test
    void theCountryIsTheSumOfItsMunicipalities() throws InterruptedException {
        TinyCountry country = new TinyCountry(13, 5, 200);
        MeasuredTable measured =
                SharedScan.count(country, tables(new Random(13)), true, 1).getFirst();
        MeasuredTable whole = new Regrouping(new int[] {0}, new int[5]).of(measured);
        for (int cell = 0; cell < whole.cells(); cell++) {
            long sum = 0;
            int key = 0;
            for (int region = 0; region < 5; region++) {
                sum += measured.count(0, region * measured.cells() + cell);
                key ^= measured.key(0, region * measured.cells() + cell);
            }
            assertThat(whole.count(0, cell)).isEqualTo(sum);
            assertThat(whole.key(0, cell)).isEqualTo(key);
        }
    }

    @Test
    void theTwoLargestOfAWholeAreTheTwoLargestOfItsParts() throws InterruptedException {
        TinyCountry country = new TinyCountry(17, 6, 40);
        RecordIndicator rent = new RecordIndicator(
                "rent", RecordKind.DWELLING, Requirement.everyRecord(), new RecordMeasure.Sum(RENT));
        RecordTable table = new RecordTable("t", RecordKind.DWELLING, List.of(BY_TENURE), List.of(rent));
        MeasuredTable whole = new Regrouping(new int[] {0, 1}, new int[] {0, 1, 0, 0, 1, -1})
                .of(SharedScan.count(country, List.of(table), true, 1).getFirst());
        List<Integer> there = country.extents().stream()
                .map(AlignedRecords.Extent::municipality)
                .toList();
        List<Integer> rents = new ArrayList<>();
        for (int record = 0; record < country.size(RecordKind.DWELLING); record++) {
            int region = there.indexOf(country.municipality(RecordKind.DWELLING, record));
            int value = country.value(RENT, RecordKind.DWELLING, record);
            if ((region == 0 || region == 2 || region == 3)
                    && !country.standsIn(RecordKind.DWELLING, record)
                    && value != ColumnData.UNKNOWN) {
                rents.add(value);
            }
        }
        rents.sort(java.util.Comparator.reverseOrder());
        assertThat(whole.largest(0, whole.cell(0, -1))).isEqualTo((long) rents.get(0));
        assertThat(whole.second(0, whole.cell(0, -1))).isEqualTo((long) rents.get(1));
    }

    @Test
    void whatOneRecordContributesHasNoSecond() {
        RecordIndicator rent = new RecordIndicator(
                "rent", RecordKind.DWELLING, Requirement.everyRecord(), new RecordMeasure.Mean(RENT));
        RecordTable table = new RecordTable("t", RecordKind.DWELLING, List.of(BY_TENURE), List.of(rent));
        MeasuredTable measured = MeasuredTable.empty(table, 2021, List.of(5), false);
        measured.put(measured.cell(0, 0), 1, 0);
        measured.put(0, measured.cell(0, 0), 1, 40_000, 40_000, 0, 0);
        measured.complete();
        assertThat(measured.second(0, measured.cell(0, -1))).isZero();
        measured = MeasuredTable.empty(table, 2021, List.of(5), false);
        measured.put(measured.cell(0, 0), 1, 0);
        measured.put(0, measured.cell(0, 0), 1, 40_000, 40_000, 0, 0);
        measured.put(measured.cell(0, 2), 3, 0);
        measured.put(0, measured.cell(0, 2), 3, 120_000, 40_000, 40_000, 0);
        measured.complete();
        assertThat(measured.largest(0, measured.cell(0, -1))).isEqualTo(40_000);
        assertThat(measured.second(0, measured.cell(0, -1))).isEqualTo(40_000);
    }

    @Test
    void aChoiceWhosePartsMayHoldTogetherIsLeftToSql() {
        TinyCountry country = new TinyCountry(1, 1, 5);
        Requirement choice = new Requirement.AnyOf(List.of(meets(TENURE, Values.of(1)), meets(RENT, Values.upTo(5))));
        assertThat(SharedScan.expresses(indicator("i", RecordKind.DWELLING, choice), country))
                .isFalse();
        Requirement oneColumn =
                new Requirement.AnyOf(List.of(meets(TENURE, Values.of(1)), meets(TENURE, Values.of(3))));
        assertThat(SharedScan.expresses(indicator("i", RecordKind.DWELLING, oneColumn), country))
                .isTrue();
        Requirement apart = new Requirement.AnyOf(List.of(
                new Requirement.All(List.of(meets(TENURE, Values.of(1)), meets(RENT, Values.upTo(5)))),
                meets(TENURE, Values.of(List.of(2, 3)))));
        assertThat(SharedScan.expresses(indicator("i", RecordKind.DWELLING, apart), country))
                .isTrue();
        Requirement columns = new Requirement.Above(RENT, 1, TENURE, 1);
        assertThat(SharedScan.expresses(indicator("i", RecordKind.DWELLING, columns), country))
                .isTrue();
    }

    @Test
    void aConditionWithoutAVersionForTheYearIsRefusedByName() {
        Condition later = new Condition(RENT, Map.of(2024, Values.upTo(87_966)));
        RecordTable table = new RecordTable(
                "t",
                RecordKind.DWELLING,
                List.of(),
                List.of(indicator("i", RecordKind.DWELLING, new Requirement.Meets(later))));
        assertThatThrownBy(() -> SharedScan.count(new TinyCountry(1, 1, 5), List.of(table), false, 1))
                .isInstanceOf(UnmeasurableException.class)
                .hasMessage("What is asked of dwelling.rent is not known for 2021; it is known for 2024.");
    }

    @Test
    void aDwellingIsNotAskedForTheAgeOfItsPersons() {
        assertThatThrownBy(() -> indicator("i", RecordKind.DWELLING, meets(AGE, Values.of(3))))
                .isInstanceOf(UnmeasurableException.class)
                .hasMessageContaining("person.age, of which such a record may have several or none");
    }

    private static List<RecordTable> tables(Random random) {
        return List.of(
                new RecordTable(
                        "stock", RecordKind.DWELLING, List.of(BY_TENURE, BY_RENT), some(RecordKind.DWELLING, random)),
                new RecordTable("bare", RecordKind.DWELLING, List.of(), some(RecordKind.DWELLING, random)),
                new RecordTable(
                        "households",
                        RecordKind.HOUSEHOLD,
                        List.of(BY_TENURE, BY_INCOME),
                        some(RecordKind.HOUSEHOLD, random)),
                new RecordTable(
                        "persons",
                        RecordKind.PERSON,
                        List.of(BY_AGE, BY_INCOME, BY_RENT),
                        some(RecordKind.PERSON, random)),
                new RecordTable("ages", RecordKind.PERSON, List.of(BY_AGE), some(RecordKind.PERSON, random)));
    }

    /** More than a word of indicators, made up. */
    private static List<RecordIndicator> some(RecordKind kind, Random random) {
        List<Requirement> all = new ArrayList<>(List.of(
                Requirement.everyRecord(),
                meets(TENURE, Values.of(2)),
                new Requirement.Fails(Condition.on(TENURE, Values.of(2))),
                meets(RENT, new Values.Range(30_000, 90_000)),
                new Requirement.Fails(Condition.on(RENT, Values.upTo(60_000)))));
        if (kind.within(RecordKind.HOUSEHOLD)) {
            all.add(meets(TYPE, Values.of(List.of(1, 4))));
            all.add(meets(INCOME, Values.upTo(25_000)));
            all.add(new Requirement.Above(RENT, 12, INCOME, 1));
            all.add(meets(INCOME, Values.of(List.of(-5, 12, 40_000))));
            all.add(new Requirement.AnyOf(List.of(
                    new Requirement.All(List.of(meets(TYPE, Values.of(1)), meets(INCOME, Values.upTo(30_000)))),
                    new Requirement.All(List.of(
                            new Requirement.Fails(Condition.on(TYPE, Values.of(1))),
                            meets(INCOME, Values.upTo(50_000)))))));
        }
        if (kind == RecordKind.PERSON) {
            all.add(meets(AGE, Values.from(75)));
            all.add(new Requirement.Above(INCOME, 1, AGE, 700));
            all.add(meets(GROUPS, new Values.AnyBit(0b1010)));
            all.add(meets(GROUPS, new Values.TheseBits(0b100, 0b1)));
            all.add(meets(GROUPS, new Values.TheseBits(0b1_0000_0000, 0)));
        }
        List<RecordIndicator> some = new ArrayList<>();
        for (int each = 0; each < 70; each++) {
            Requirement requirement = new Requirement.All(
                    List.of(all.get(random.nextInt(all.size())), all.get(random.nextInt(all.size()))));
            RecordMeasure measure = each % 7 != 3
                    ? RecordMeasure.count()
                    : kind == RecordKind.DWELLING ? new RecordMeasure.Sum(RENT) : new RecordMeasure.Mean(INCOME);
            some.add(new RecordIndicator("i" + each, kind, requirement, measure));
        }
        return some;
    }

    private static void matches(TinyCountry country, List<RecordTable> tables, int threads)
            throws InterruptedException {
        matches(country, SharedScan.count(country, tables, true, threads, false));
        if (SharedScan.VECTORS) {
            matches(country, SharedScan.count(country, tables, true, threads, true));
        }
    }

    private static void matches(TinyCountry country, List<MeasuredTable> measured) {
        for (MeasuredTable table : measured) {
            OneByOne expected = OneByOne.count(country, table);
            assertThat(table.records).isEqualTo(expected.records);
            assertThat(table.recordKeys).isEqualTo(expected.recordKeys);
            for (int each = 0; each < table.table().indicators().size(); each++) {
                boolean summed = table.table()
                        .indicators()
                        .get(each)
                        .measured()
                        .findAny()
                        .isPresent();
                assertThat(table.isSummed(each)).isEqualTo(summed);
                for (int cell = 0; cell < expected.records.length; cell++) {
                    assertThat(List.of(
                                    table.count(each, cell),
                                    (long) table.key(each, cell),
                                    table.sum(each, cell),
                                    table.largest(each, cell),
                                    table.second(each, cell)))
                            .isEqualTo(List.of(
                                    expected.counts[each][cell],
                                    (long) expected.keys[each][cell],
                                    summed ? expected.sums[each][cell] : 0,
                                    summed ? expected.largest[each][cell] : 0,
                                    summed ? expected.second[each][cell] : 0));
                }
            }
        }
    }

    static Requirement meets(RecordColumn column, Values values) {
        return new Requirement.Meets(Condition.on(column, values));
    }

    static RecordIndicator indicator(String code, RecordKind kind) {
        return indicator(code, kind, Requirement.everyRecord());
    }

    static RecordIndicator indicator(String code, RecordKind kind, Requirement requirement) {
        return new RecordIndicator(code, kind, requirement, RecordMeasure.count());
    }

    static Breakdown breakdown(String code, RecordColumn column, Values... classes) {
        List<Breakdown.BreakdownClass> all = new ArrayList<>();
        for (Values values : classes) {
            all.add(new Breakdown.BreakdownClass("c" + all.size(), Map.of(Condition.ALWAYS, values)));
        }
        return new Breakdown(code, column, all);
    }
}
