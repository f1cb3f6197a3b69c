package nl.thuiskompas.platform.odata.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.language.Nearest;

/**
 * Reads {@code $filter}. What it does not understand it refuses with the place, counted from 1; it never goes deeper
 * than {@link #MOST_DEEP} parentheses, and never reads more than {@link #MOST_LETTERS} letters.
 */
final class FilterParser {
    static final int MOST_LETTERS = 60_000;
    static final int MOST_DEEP = 100;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern DAY = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?(?:Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,3})?");

    private final String text;
    private int at;
    private int deep;

    private FilterParser(String text) {
        this.text = text;
    }

    /** @throws ODataException when it is no filter */
    static Filter parse(String text) {
        if (text.length() > MOST_LETTERS) {
            throw ODataException.wrong("$filter has %,d letters; at most %,d are read. Ask in several questions."
                    .formatted(text.length(), MOST_LETTERS));
        }
        FilterParser parser = new FilterParser(text);
        Filter filter = parser.either();
        parser.space();
        if (parser.at < text.length()) {
            throw parser.wrong("nothing more was expected here, or and, or, eq, ne, gt, ge, lt, le, in");
        }
        return filter;
    }

    private Filter either() {
        deeper();
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(both());
        } while (word("or"));
        deep--;
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter both() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(one());
        } while (word("and"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter one() {
        if (word("not")) {
            deeper();
            Filter part = one();
            deep--;
            return new Filter.Not(part);
        }
        if (sign('(')) {
            Filter inside = either();
            need(')');
            return inside;
        }
        return comparison();
    }

    private Filter comparison() {
        space();
        int start = at;
        Filter.Term left = term();
        for (Filter.Comparison comparison : Filter.Comparison.values()) {
            if (word(comparison.word())) {
                return new Filter.Compare(left, comparison, term());
            }
        }
        if (word("in")) {
            need('(');
            return new Filter.In(left, terms());
        }
        if (left instanceof Filter.Term.Call call && call.function().verdict()) {
            return new Filter.Holds(call);
        }
        at = left instanceof Filter.Term.Field ? at : start;
        throw wrong("a comparison was expected here, such as RegioS eq 'GM0363'");
    }

    /** Terms up to and with the closing parenthesis. */
    private List<Filter.Term> terms() {
        List<Filter.Term> terms = new ArrayList<>();
        do {
            terms.add(term());
        } while (sign(','));
        need(')');
        return terms;
    }

    private Filter.Term term() {
        space();
        if (at == text.length()) {
            throw wrong("a field, a function, a number or a text between quotes was expected here");
        }
        if (text.charAt(at) == '\'') {
            return new Filter.Term.Text(quoted());
        }
        Optional<String> day = take(DAY);
        if (day.isPresent()) {
            return new Filter.Term.Text(day.get());
        }
        Optional<String> number = take(NUMBER);
        if (number.isPresent()) {
            return number(number.get());
        }
        int start = at;
        String name = take(NAME)
                .orElseThrow(() -> wrong("a field, a function, a number or a text between quotes was expected here"));
        if (name.equals("datetime") && at < text.length() && text.charAt(at) == '\'') {
            return new Filter.Term.Text(quoted());
        }
        if (sign('(')) {
            return call(name, start);
        }
        return switch (name) {
            case "null" -> new Filter.Term.Nothing();
            case "true" -> new Filter.Term.Truth(true);
            case "false" -> new Filter.Term.Truth(false);
            default -> new Filter.Term.Field(name);
        };
    }

    private Filter.Term call(String name, int start) {
        Function function = Function.find(name).orElseThrow(() -> {
            at = start;
            List<String> near = Nearest.to(name, Function.words());
            return wrong("there is no function " + name
                    + (near.isEmpty()
                            ? "; there are " + String.join(", ", Function.words())
                            : "; perhaps " + near.getFirst() + " was meant"));
        });
        deeper();
        List<Filter.Term> arguments = terms();
        deep--;
        if (!function.takes(arguments.size())) {
            at = start;
            throw wrong("function " + name + " takes " + function.takes() + ", not " + arguments.size());
        }
        return new Filter.Term.Call(function, arguments);
    }

    private Filter.Term number(String written) {
        double number = Double.parseDouble(written);
        // Version 3 marks the kind of a number behind it: 5L, 2.5M.
        if (at < text.length() && "LlMmDdFf".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (Double.isInfinite(number) || (at < text.length() && Character.isLetterOrDigit(text.charAt(at)))) {
            throw wrong("this is no number; texts such as codes stand between quotes");
        }
        return new Filter.Term.Amount(number);
    }

    private String quoted() {
        int start = at;
        StringBuilder content = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != '\'') {
                content.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                content.append('\'');
                i++;
            } else {
                at = i + 1;
                return content.toString();
            }
        }
        at = start;
        throw wrong("the text that begins here has no closing quote");
    }

    private Optional<String> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group());
    }

    /** Takes a word if it stands here and ends here. */
    private boolean word(String word) {
        space();
        int end = at + word.length();
        boolean here = text.startsWith(word, at)
                && (end == text.length() || (!Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_'));
        if (here) {
            at = end;
        }
        return here;
    }

    private boolean sign(char sign) {
        space();
        boolean here = at < text.length() && text.charAt(at) == sign;
        if (here) {
            at++;
        }
        return here;
    }

    private void need(char sign) {
        if (!sign(sign)) {
            throw wrong("a " + sign + " was expected here");
        }
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void deeper() {
        if (++deep > MOST_DEEP) {
            throw wrong("parentheses lie more than " + MOST_DEEP + " deep here");
        }
    }

    private ODataException wrong(String what) {
        int end = Math.min(text.length(), at + 20);
        String here =
                at >= text.length() ? "its end" : "\"" + text.substring(at, end) + (end < text.length() ? "…\"" : "\"");
        return ODataException.wrong("$filter, place " + (at + 1) + " (" + here + "): " + what + ".");
    }
}
