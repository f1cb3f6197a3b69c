package nl.thuiskompas.platform.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.disclosure.Decision;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.disclosure.Disclosure;
import nl.thuiskompas.engine.disclosure.EarlierDecisions;
import nl.thuiskompas.engine.disclosure.WithholdingReason;
import nl.thuiskompas.platform.attack.MadeRecords.Said;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ReleaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that are protected well, in which nothing is found, and releases that are not. */
class AttackTest {
    private static final List<String> ALL = List.of("by-age", "by-both", "by-household");
    private static final Protection EXACT = Protection.of("exact", Map.of());
    private static final AttackWatch QUIETLY = words -> {};

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path place;

    private final MadeRecords records = new MadeRecords(4, 40);

    private static Decisions decide(MadeRecords records, Protection protection) {
        return Disclosure.protect(
                records.cells(), ((Protection.By) protection).regime(), new EarlierDecisions.Builder().build());
    }

    private static Said said(Decisions decisions, int cell) {
        return switch (decisions.decision(cell)) {
            case Decision.Published p ->
                new Said(p.value(), p.interval().low(), p.interval().high());
            case Decision.Withheld w -> Said.WITHHELD;
            case Decision.Bounded b -> throw new IllegalStateException("not of a measured cell: " + b);
        };
    }

    private Path proper(String name, Protection protection, MadeRecords of) {
        Decisions decisions = decide(of, protection);
        return of.write(place.resolve(name), protection, ALL, (table, cell) -> said(decisions, cell));
    }

    private static AttackReport attack(Path... releases) throws InterruptedException {
        return Attack.on(
                Arrays.asList(releases), new AttackLimits(2, Duration.ofMinutes(2), Long.MAX_VALUE, 1000), QUIETLY);
    }

    @Test
    void inTablesThatAreProtectedTogetherNothingIsFound() throws InterruptedException {
        AttackReport report = attack(proper("release", EXACT, records));
        assertThat(report.findings()).isEmpty();
        assertThat(report.tested().guarded()).isPositive();
        assertThat(report.tested().whole())
                .as("all answered by linear programming")
                .isEqualTo(report.tested().guarded());
        assertThat(report.tested().left()).isZero();
    }

    @Test
    void ofCellKeysWithTheUsualDeviationNothingIsFound() throws InterruptedException {
        assertThat(attack(proper("release", Protection.of("cell-key", Map.of()), records))
                        .findings())
                .isEmpty();
    }

    @Test
    void whatOnlyWithholdsSmallCellsIsFound() throws InterruptedException {
        AttackReport report = attack(records.write(place.resolve("bad"), EXACT, ALL, (table, cell) -> {
            int people = records.people(cell);
            return people > 0 && people < 10 ? Said.WITHHELD : Said.exactly(people);
        }));
        assertThat(report.found()).isPositive();
        assertThat(report.findings()).allSatisfy(this::isTrue);
    }

    @Test
    void aSmallCountThatIsPublishedIsFoundThoughNothingBesideItIsWithheld() throws InterruptedException {
        AttackReport report = attack(
                records.write(place.resolve("bad"), EXACT, ALL, (table, cell) -> Said.exactly(records.people(cell))));
        assertThat(report.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.PUBLISHED);
            assertThat(finding.low()).isBetween(1.0, 9.0).isEqualTo(finding.high());
        });
        assertThat(report.findings()).allSatisfy(this::isTrue);
    }

    @Test
    void aComplementThatOneTableOfSeveralPublishesIsFound() throws InterruptedException {
        Decisions decisions = decide(records, EXACT);
        AttackReport report = attack(records.write(
                place.resolve("bad"),
                EXACT,
                ALL,
                (table, cell) -> table.equals("by-both")
                                && decisions.reasonForChecker(cell) == WithholdingReason.PROTECTS_ANOTHER
                        ? Said.exactly(records.people(cell))
                        : said(decisions, cell)));
        assertThat(report.found()).isPositive();
        assertThat(report.findings()).allSatisfy(this::isTrue);
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding.how()).anyMatch(step -> step.contains(" = ")));
    }

    @Test
    void whatAPartTellsOfItsWholeIsToldApart() throws InterruptedException {
        Decisions decisions = decide(records, EXACT);
        // Everybody is ill, so that a number of the ill that is published is the number that was withheld.
        AttackReport report = attack(records.write(
                place.resolve("parts"),
                EXACT,
                ALL,
                (table, cell) -> said(decisions, cell),
                (table, cell) -> records.people(cell) < 10 ? Said.WITHHELD : Said.exactly(records.people(cell))));
        assertThat(report.tested().through()).isPositive();
        assertThat(report.through()).hasSize((int) report.tested().through()).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.THROUGH_PARTS);
            assertThat(finding.high()).isLessThan(10);
        });
        assertThat(report.through())
                .filteredOn(finding -> finding.indicator().equals("persons"))
                .isNotEmpty()
                .allSatisfy(this::isTrue)
                .anySatisfy(
                        finding -> assertThat(String.join("\n", finding.how())).contains(" is at least its part "));
    }

    @Test
    void aSecondReleaseThatPublishesWhatTheFirstWithheldIsFound() throws InterruptedException {
        Path first = proper("first", EXACT, records);
        Protection loose = Protection.of("exact", Map.of("threshold", "2"));
        Path second = proper("second", loose, records);
        assertThat(attack(first).found()).isZero();
        AttackReport report = attack(first, second);
        assertThat(report.found()).isPositive();
        assertThat(report.findings()).allSatisfy(this::isTrue);
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.release())
                        .isEqualTo(report.releases().getFirst()));
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding.how())
                        .anyMatch(step -> step.contains(report.releases().getLast())));
    }

    @Test
    void aTableWithNoiseOfItsOwnIsFound() throws InterruptedException {
        Protection cellKey = Protection.of("cell-key", Map.of());
        Decisions decisions = decide(records, cellKey);
        int cell = 0;
        Said whole = said(decisions, cell);
        AttackReport report = attack(records.write(
                place.resolve("bad"),
                cellKey,
                ALL,
                (table, at) -> table.equals("by-household") && at == cell
                        ? new Said(whole.value() + 1, whole.low() + 1, whole.high() + 1)
                        : said(decisions, at)));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.SAID_DIFFERENTLY);
            assertThat(finding.table()).isEqualTo("by-household");
            assertThat(finding.cell()).isEqualTo("NL01");
            assertThat(finding.high() - finding.low()).isEqualTo(whole.high() - whole.low() - 1);
        });
    }

    @Test
    void roundingToAThirdOfManySmallNumbersIsFound() throws InterruptedException {
        Protection rounded = Protection.of("rounded", Map.of("base", "3"));
        long found = 0;
        for (int seed = 0; seed < 5; seed++) {
            MadeRecords small = new MadeRecords(seed, 8);
            AttackReport report = attack(proper("release-" + seed, rounded, small));
            found += report.found();
            assertThat(report.findings()).allSatisfy(finding -> {
                assertThat(finding.low()).isEqualTo(finding.high());
                assertThat(finding.low()).isEqualTo(truth(small, finding.cell()));
            });
        }
        assertThat(found).isPositive();
    }

    @Test
    void withoutTimeNothingIsPassedOffAsTested() throws InterruptedException {
        Path release = proper("release", EXACT, records);
        Tested tested = Attack.on(List.of(release), new AttackLimits(1, Duration.ZERO, 0, 10), QUIETLY)
                .tested();
        assertThat(tested.programs()).isZero();
        assertThat(tested.left()).isEqualTo(tested.guarded() - tested.whole()).isPositive();
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentence() {
        Path mine = proper("mine", EXACT, records);
        Path other = proper("other", EXACT, new MadeRecords(5, 40));
        assertThatThrownBy(() -> attack(mine, other))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("the records of 2021 were changed in between")
                .hasMessageContaining("Attack each by itself");
        assertThatThrownBy(() -> attack(mine, mine)).hasMessageContaining("named twice");
        assertThatThrownBy(() -> attack(place))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("there is no release.json");
        Path confidential = records.write(
                place.resolve("none"), new Protection.None(), ALL, (table, cell) -> Said.exactly(records.people(cell)));
        assertThatThrownBy(() -> attack(confidential))
                .isInstanceOf(AttackException.class)
                .hasMessageContaining("nothing in it is protected");
    }

    private void isTrue(Finding finding) {
        assertThat((double) truth(records, finding.cell()))
                .as("%s lies between what was worked out", finding)
                .isBetween(finding.low(), finding.high());
    }

    private static int truth(MadeRecords records, String name) {
        for (int cell = 0; cell < records.cells().size(); cell++) {
            if (records.name(cell).strip().equals(name) || (cell == 0 && name.equals("NL01"))) {
                return records.people(cell);
            }
        }
        throw new AssertionError("there is no cell " + name);
    }
}
