package nl.thuiskompas.platform.measuring.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.Requirement;
import nl.thuiskompas.engine.microdata.Values;

/**
 * Whether all records that meet one definition meet another, as far as conditions on single columns tell: what is not seen here
 * may be so nevertheless, what is seen is so.
 */
final class Inclusion {
    /** Values of a range that are looked at one by one. */
    private static final int FEW = 64;

    private final int year;

    private Inclusion(int year) {
        this.year = year;
    }

    /** Whether every record that counts for one counts for the other, in a year of which both are known. */
    static boolean of(RecordIndicator part, RecordIndicator whole, int year) {
        return part.population() == whole.population()
                && follow(new Conditions(whole, year).conjuncts(), new Conditions(part, year).conjuncts(), year);
    }

    /** Whether all that is asked is met by every record that meets all that is given. */
    static boolean follow(Collection<Requirement> asked, Collection<Requirement> given, int year) {
        Inclusion inclusion = new Inclusion(year);
        List<Requirement> all = Stream.concat(
                        given.stream(), given.stream().flatMap(each -> Meaning.following(each, year)))
                .toList();
        return asked.stream().allMatch(each -> inclusion.follows(each, all));
    }

    private boolean follows(Requirement asked, List<Requirement> given) {
        return switch (asked) {
            case Requirement.All(List<Requirement> parts) -> parts.stream().allMatch(part -> follows(part, given));
            case Requirement.AnyOf(List<Requirement> parts)
            when parts.stream().anyMatch(part -> follows(part, given)) -> true;
            default -> given.stream().anyMatch(each -> follows(asked, each));
        };
    }

    private boolean follows(Requirement asked, Requirement given) {
        return switch (given) {
            case Requirement any when any.equals(asked) -> true;
            case Requirement.All(List<Requirement> parts) -> follows(asked, parts);
            case Requirement.AnyOf(List<Requirement> parts) ->
                parts.stream().allMatch(part -> follows(asked, List.of(part)));
            case Requirement.Meets mine
            when asked instanceof Requirement.Meets theirs ->
                mine.condition().column().equals(theirs.condition().column())
                        && within(mine.condition().in(year), theirs.condition().in(year));
            case Requirement.Meets mine
            when asked instanceof Requirement.Fails theirs ->
                mine.condition().column().equals(theirs.condition().column())
                        && apart(mine.condition().in(year), theirs.condition().in(year));
            case Requirement.Fails mine
            when asked instanceof Requirement.Fails theirs ->
                mine.condition().column().equals(theirs.condition().column())
                        && within(theirs.condition().in(year), mine.condition().in(year));
            default -> false;
        };
    }

    /** Whether all of some values are among others. */
    static boolean within(Values small, Values large) {
        return switch (small) {
            case Values.Range(int lowest, int highest)
            when large instanceof Values.Range(int from, int to) -> from <= lowest && highest <= to;
            case Values.Range range when isShort(range) -> each(range).allMatch(large::contains);
            case Values.Codes codes -> codes.codes().stream().allMatch(large::contains);
            case Values.AnyBit(int bits) when large instanceof Values.AnyBit(int others) -> (bits & ~others) == 0;
            case Values.TheseBits(int with, int without)
            when large instanceof Values.TheseBits(int in, int out) -> (with & in) == in && (without & out) == out;
            case Values.TheseBits(int with, int without)
            when large instanceof Values.AnyBit(int bits) -> (with & bits) != 0;
            default -> false;
        };
    }

    private static boolean apart(Values one, Values other) {
        return switch (one) {
            case Values.Range(int lowest, int highest)
            when other instanceof Values.Range(int from, int to) -> highest < from || to < lowest;
            case Values.Range range when isShort(range) -> each(range).noneMatch(other::contains);
            case Values.Codes codes -> codes.codes().stream().noneMatch(other::contains);
            default -> false;
        };
    }

    private static boolean isShort(Values.Range range) {
        return (long) range.highest() - range.lowest() < FEW;
    }

    private static IntStream each(Values.Range range) {
        return IntStream.rangeClosed(range.lowest(), range.highest());
    }
}
