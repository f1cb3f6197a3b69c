package nl.thuiskompas.platform.cbs;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * Tables of CBS that go on where another one stopped.
 *
 * @param code our name of the series
 * @param title what the tables are about
 * @param tables the tables, oldest first
 */
public record TableSeries(String code, Words title, List<Member> tables) {
    /**
     * A table of a series.
     *
     * @param table the publisher's name of it, such as 84799NED
     * @param year the year that it is about; empty when it is about all years until it was replaced
     */
    public record Member(String table, Optional<Integer> year) {}

    public TableSeries {
        tables = List.copyOf(tables);
    }

    /** The table that goes on now. */
    public Member newest() {
        return tables.getLast();
    }

    /** The table about a year. */
    public Optional<Member> ofYear(int year) {
        return tables.stream()
                .filter(member -> member.year().filter(each -> each == year).isPresent())
                .findFirst();
    }
}
