package nl.thuiskompas.platform.workbench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the parts of a problem stand in the file, or on the page, that it was read from: refusals name those places.
 *
 * @param participants by municipality its place, such as {@code municipalities[2]}
 * @param limits by limit its place, such as {@code municipalities[2].atMost.total}
 */
public record Places(List<String> participants, List<String> limits) {
    private static final Pattern INDEXED = Pattern.compile("(municipalities|limits)\\[(\\d+)](.*)", Pattern.DOTALL);

    public Places {
        participants = List.copyOf(participants);
        limits = List.copyOf(limits);
    }

    /** The place of a field that the engine names by the order of the problem. */
    String of(String field) {
        Matcher indexed = INDEXED.matcher(field);
        if (!indexed.matches()) {
            return field.equals("limits") ? "municipalities" : field;
        }
        List<String> places = indexed.group(1).equals("limits") ? limits : participants;
        String place = places.get(Integer.parseInt(indexed.group(2)));
        String rest = indexed.group(3);
        return switch (rest) {
            // The place of a limit is that of its number.
            case ".households", ".scope", ".region", ".regions", ".category", ".change" ->
                indexed.group(1).equals("limits") ? place : place + rest;
            case ".last" -> place.replace(".change.", ".last.");
            default -> place + rest;
        };
    }
}
