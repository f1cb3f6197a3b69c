package nl.thuiskompas.platform.standin.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions of $filter that clients of the service use, read by recursive descent. */
final class Filter {
    private static final Pattern WORD = Pattern.compile(
            "\\G\\s*(?:('(?:[^']|'')*')|(-?\\d+(?:\\.\\d+)?)[LlDdMmFf]?(?![A-Za-z0-9_])|([A-Za-z_][A-Za-z0-9_]*)|([(),]))");
    private static final int DEEPEST = 60;
    private static final int LONGEST = 100_000;

    private final List<String> words = new ArrayList<>();
    private int at;
    private int depth;

    /** Says whether a record is meant. */
    @FunctionalInterface
    interface Condition {
        boolean holds(Row row);
    }

    @FunctionalInterface
    private interface Operand {
        @Nullable
        Object of(Row row);
    }

    private Filter(String text) {
        if (text.length() > LONGEST) {
            throw new BadQuestion("The filter is too long.");
        }
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            words.add(word.group().strip());
            end = word.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new BadQuestion("Syntax error at position " + end + " in '" + text + "'.");
        }
    }

    /**
     * Reads a condition.
     *
     * @throws BadQuestion when it is none
     */
    static Condition parse(String text) {
        Filter filter = new Filter(text);
        Condition condition = filter.or();
        if (filter.at < filter.words.size()) {
            throw filter.unexpected();
        }
        return condition;
    }

    private Condition or() {
        if (++depth > DEEPEST) {
            throw new BadQuestion("The filter is nested too deeply.");
        }
        Condition one = and();
        List<Condition> any = new ArrayList<>(List.of(one));
        while (skip("or")) {
            any.add(and());
        }
        depth--;
        return any.size() == 1 ? one : row -> any.stream().anyMatch(each -> each.holds(row));
    }

    private Condition and() {
        Condition one = single();
        List<Condition> all = new ArrayList<>(List.of(one));
        while (skip("and")) {
            all.add(single());
        }
        return all.size() == 1 ? one : row -> all.stream().allMatch(each -> each.holds(row));
    }

    private Condition single() {
        boolean negated = false;
        while (skip("not")) {
            negated = !negated;
        }
        Condition condition;
        if (skip("(")) {
            condition = or();
            expect(")");
        } else {
            condition = comparison();
        }
        return negated ? row -> !condition.holds(row) : condition;
    }

    private Condition comparison() {
        Operand left = operand();
        String operator = at < words.size() ? words.get(at) : "";
        if (!List.of("eq", "ne", "gt", "ge", "lt", "le").contains(operator)) {
            return row -> Boolean.TRUE.equals(left.of(row));
        }
        at++;
        Operand right = operand();
        return row -> compare(operator, left.of(row), right.of(row));
    }

    private static boolean compare(String operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return operator.equals("eq")
                    ? Objects.equals(left, right)
                    : operator.equals("ne") && !Objects.equals(left, right);
        }
        int order;
        if (left instanceof Number && right instanceof Number) {
            order = new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
        } else if (left.getClass() == right.getClass()) {
            order = left.toString().compareTo(right.toString());
        } else {
            throw new BadQuestion("A text and a number cannot be compared.");
        }
        return switch (operator) {
            case "eq" -> order == 0;
            case "ne" -> order != 0;
            case "gt" -> order > 0;
            case "ge" -> order >= 0;
            case "lt" -> order < 0;
            default -> order <= 0;
        };
    }

    private Operand operand() {
        String word = next();
        char first = word.charAt(0);
        if (first == '\'') {
            String text = word.substring(1, word.length() - 1).replace("''", "'");
            return row -> text;
        }
        if (first == '-' || Character.isDigit(first)) {
            BigDecimal number = new BigDecimal(word.replaceAll("[LlDdMmFf]$", ""));
            return row -> number;
        }
        return switch (word) {
            case "null" -> row -> null;
            case "true", "false" -> row -> word.equals("true");
            case "(", ")", "," -> throw unexpected();
            default -> skip("(") ? function(word) : field(word);
        };
    }

    private static Operand field(String name) {
        return row -> {
            if (!row.has(name)) {
                throw new BadQuestion("Could not find a property named '" + name + "'.");
            }
            return row.get(name);
        };
    }

    private Operand function(String name) {
        if (++depth > DEEPEST) {
            throw new BadQuestion("The filter is nested too deeply.");
        }
        List<Operand> arguments = new ArrayList<>();
        do {
            arguments.add(operand());
        } while (skip(","));
        expect(")");
        depth--;
        int needed = name.equals("substring") ? Math.clamp(arguments.size(), 2, 3) : name.equals("trim") ? 1 : 2;
        if (arguments.size() != needed) {
            throw new BadQuestion("Function " + name + " takes another number of arguments.");
        }
        Operand first = arguments.getFirst();
        Operand second = arguments.get(arguments.size() == 1 ? 0 : 1);
        return switch (name) {
            case "startswith" -> row -> text(first, row).startsWith(text(second, row));
            case "endswith" -> row -> text(first, row).endsWith(text(second, row));
            case "contains" -> row -> text(first, row).contains(text(second, row));
            // The other way round than its newer name: first what is looked for.
            case "substringof" -> row -> text(second, row).contains(text(first, row));
            case "trim" -> row -> text(first, row).strip();
            case "substring" ->
                row -> {
                    String whole = text(first, row);
                    int from = place(second, row, whole.length());
                    int length = arguments.size() == 3 ? place(arguments.get(2), row, whole.length()) : whole.length();
                    return whole.substring(from, Math.min(whole.length(), from + length));
                };
            default -> throw new BadQuestion("An unknown function with name '" + name + "' was found.");
        };
    }

    private static String text(Operand operand, Row row) {
        Object value = operand.of(row);
        return value == null ? "" : value.toString();
    }

    private static int place(Operand operand, Row row, int most) {
        return operand.of(row) instanceof Number number ? Math.clamp(number.longValue(), 0, most) : 0;
    }

    private boolean skip(String word) {
        if (at < words.size() && words.get(at).equals(word)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String word) {
        if (!skip(word)) {
            throw unexpected();
        }
    }

    private String next() {
        if (at == words.size()) {
            throw unexpected();
        }
        return words.get(at++);
    }

    private BadQuestion unexpected() {
        return new BadQuestion("Syntax error in the filter"
                + (at < words.size() ? " at '" + words.get(at) + "'." : ": it ends too early."));
    }
}
