package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * What is known of the municipalities of a region, to divide a task by.
 *
 * @param division code of the division
 * @param edition the day whose municipalities they are
 * @param code of the region
 * @param name of the region
 * @param keys what is known, in the order in which it is shown
 * @param members its municipalities by code
 */
public record KeyTable(
        String division, LocalDate edition, String code, String name, List<Key> keys, List<Member> members) {
    public KeyTable {
        keys = List.copyOf(keys);
        members = List.copyOf(members);
    }

    /**
     * Something to divide by.
     *
     * @param name by which problems call it, such as inhabitants; small letters, digits and hyphens
     * @param title what it is, as a noun that can stand in a sentence
     * @param source who says so, with the table, as the foot of a page shows it
     * @param reference the day of which the values are
     */
    public record Key(String name, Words title, String source, LocalDate reference) {}

    /**
     * A municipality of the region.
     *
     * @param region its code, such as GM0363
     * @param name its name
     * @param values by the name of the key, zero or above; a key of which nothing is known for it is left out
     */
    public record Member(String region, String name, Map<String, BigDecimal> values) {
        public Member {
            values = Map.copyOf(values);
        }
    }

    /** The key of this name. */
    public Optional<Key> findKey(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** The municipality with this code. */
    public Optional<Member> findMember(String region) {
        return members.stream().filter(member -> member.region().equals(region)).findFirst();
    }
}
