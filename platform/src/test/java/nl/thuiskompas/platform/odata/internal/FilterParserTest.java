package nl.thuiskompas.platform.odata.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is typed as a filter becomes a filter or a sentence, and what is written is read back the same. */
class FilterParserTest {
    @Property(tries = 2_000)
    void whatIsWrittenIsReadBackTheSame(@ForAll("filters") Filter filter) {
        assertThat(FilterParser.parse(filter.toString())).isEqualTo(filter);
    }

    @Property(tries = 5_000)
    void anyTextIsAFilterOrRefusedWithASentence(@ForAll("typed") String text) {
        try {
            FilterParser.parse(text);
        } catch (ODataException e) {
            assertThat(e.kind()).isEqualTo(ODataException.Kind.WRONG);
            assertThat(e.sentence()).startsWith("$filter").endsWith(".");
        }
    }

    @Property(tries = 2_000)
    void anyFilterCanBeHeldAgainstAnyRow(@ForAll("filters") Filter filter, @ForAll("values") Object value) {
        Terms.holds(filter, name -> name.equals("Empty") ? null : value);
    }

    @Test
    void andBindsTighterThanOr() {
        assertThat(FilterParser.parse("A eq '1' or B eq '2' and not (C gt 3)"))
                .isEqualTo(new Filter.Or(List.of(
                        new Filter.Compare(new Filter.Term.Field("A"), Filter.Comparison.EQ, new Filter.Term.Text("1")),
                        new Filter.And(List.of(
                                new Filter.Compare(
                                        new Filter.Term.Field("B"), Filter.Comparison.EQ, new Filter.Term.Text("2")),
                                new Filter.Not(new Filter.Compare(
                                        new Filter.Term.Field("C"),
                                        Filter.Comparison.GT,
                                        new Filter.Term.Amount(3))))))));
    }

    @Test
    void quotesInTextsAreDoubled() {
        assertThat(FilterParser.parse("Title eq 's-Gravenhage'")).hasToString("Title eq 's-Gravenhage'");
        assertThat(FilterParser.parse("Title eq '''s-Gravenhage'"))
                .isEqualTo(new Filter.Compare(
                        new Filter.Term.Field("Title"), Filter.Comparison.EQ, new Filter.Term.Text("'s-Gravenhage")));
    }

    @Test
    void theFiltersThatClientsSendAreUnderstood() {
        for (String sent : List.of(
                "((RegioS eq 'GM0363    ') or (RegioS eq 'GM0014    ')) and (Perioden eq '2021JJ00')",
                "substringof('JJ',Perioden)",
                "substring(Perioden,0,4) ge '2005'",
                "startswith(WijkenEnBuurten, 'GM')",
                "startswith(RegioS,'GM') eq true",
                "Measure in ('A047047','M000297')",
                "contains(Perioden,'JJ') or Perioden eq '2019KW01'",
                "Modified gt 2020-01-01T00:00:00Z",
                "Modified gt datetime'2020-01-01T00:00:00'",
                "Value gt 2.5M and Id lt 100L",
                "ShortTitle eq 'Zeggenschap bedrijven; banen, grootte'")) {
            FilterParser.parse(sent);
        }
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        assertThatThrownBy(() -> FilterParser.parse("RegioS eq 'GM0363"))
                .hasMessage("$filter, place 11 (\"'GM0363\"): the text that begins here has no closing quote.");
        assertThatThrownBy(() -> FilterParser.parse("RegioS = 'GM0363'"))
                .hasMessageContaining("place 8 (\"= 'GM0363'\")");
        assertThatThrownBy(() -> FilterParser.parse("startwith(RegioS,'GM')"))
                .hasMessageContaining("place 1")
                .hasMessageContaining("perhaps startswith was meant");
        assertThatThrownBy(() -> FilterParser.parse("(".repeat(500) + "A eq 1"))
                .hasMessageContaining("more than 100 deep");
        assertThatThrownBy(() -> FilterParser.parse("not ".repeat(500) + "A eq 1"))
                .hasMessageContaining("more than 100 deep");
        assertThatThrownBy(() -> FilterParser.parse("tolower(".repeat(500) + "A"))
                .hasMessageContaining("more than 100 deep");
        assertThatThrownBy(() -> FilterParser.parse("A eq '" + "x".repeat(70_000) + "'"))
                .hasMessageContaining("70,007 letters");
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(text -> (Object) text),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, false).map(truth -> (Object) truth));
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> word = Arbitraries.of(
                "RegioS",
                "eq",
                "ne",
                "and",
                "or",
                "not",
                "in",
                "(",
                ")",
                ",",
                "'",
                "'GM'",
                "startswith(",
                "substring(",
                "1",
                "-2.5e3",
                "null",
                "true",
                "2020-01-01",
                "datetime'",
                " ",
                "$",
                "é",
                "\u0000",
                "\uD83D\uDE00");
        return Arbitraries.oneOf(
                word.list().ofMaxSize(30).map(words -> String.join(" ", words)),
                word.list().ofMaxSize(30).map(words -> String.join("", words)),
                Arbitraries.strings().ofMaxLength(60));
    }

    @Provide
    Arbitrary<Filter> filters() {
        return filters(3);
    }

    private Arbitrary<Filter> filters(int deep) {
        Arbitrary<Filter> leaf = Arbitraries.oneOf(
                Combinators.combine(terms(2), Arbitraries.of(Filter.Comparison.values()), terms(2))
                        .as((left, by, right) -> (Filter) new Filter.Compare(left, by, right)),
                Combinators.combine(terms(2), terms(1).list().ofMinSize(1).ofMaxSize(4))
                        .as((term, among) -> (Filter) new Filter.In(term, among)),
                Combinators.combine(
                                Arbitraries.of(Function.STARTSWITH, Function.ENDSWITH, Function.CONTAINS),
                                terms(2),
                                terms(1))
                        .as((function, one, other) ->
                                (Filter) new Filter.Holds(new Filter.Term.Call(function, List.of(one, other)))));
        if (deep == 0) {
            return leaf;
        }
        Arbitrary<Filter> below = filters(deep - 1);
        return Arbitraries.oneOf(
                leaf,
                below.map(Filter.Not::new),
                below.list().ofMinSize(2).ofMaxSize(3).map(Filter.And::new),
                below.list().ofMinSize(2).ofMaxSize(3).map(Filter.Or::new));
    }

    private Arbitrary<Filter.Term> terms(int deep) {
        Arbitrary<Filter.Term> leaf = Arbitraries.oneOf(
                Arbitraries.of("RegioS", "Perioden", "Value", "Empty", "k_0Tot15Jaar_8", "index", "orde", "notes")
                        .map(Filter.Term.Field::new),
                Arbitraries.strings().ofMaxLength(12).map(Filter.Term.Text::new),
                Arbitraries.doubles().map(number -> new Filter.Term.Amount(number + 0.0)),
                Arbitraries.of(true, false).map(Filter.Term.Truth::new),
                Arbitraries.just(new Filter.Term.Nothing()));
        if (deep == 0) {
            return leaf;
        }
        Arbitrary<Filter.Term> below = terms(deep - 1);
        return Arbitraries.oneOf(
                leaf,
                below.map(term -> new Filter.Term.Call(Function.TOLOWER, List.of(term))),
                Combinators.combine(below, below)
                        .as((one, other) -> new Filter.Term.Call(Function.SUBSTRING, List.of(one, other))));
    }
}
