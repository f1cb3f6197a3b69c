package nl.thuiskompas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader of pages finds what it is there to find. */
class HtmlPageTest {
    private static final String DOCTYPE = "<!doctype html>";

    @Test
    void aGoodPageHasNoProblems() {
        HtmlPage page = HtmlPage.read(
                DOCTYPE + "<html lang=\"nl\"><p id=\"a\">Kop &amp; staart<br><a href=\"/x?a=1&amp;b=2\">x</a></p>"
                        + "<svg><path d=\"M0 0\"/></svg></html>");
        assertThat(page.problems()).isEmpty();
        assertThat(page.text()).isEqualTo("Kop & staartx");
        assertThat(page.links()).containsExactly("/x?a=1&b=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a|<p> is never closed",
                "a</p>|</p> closes nothing",
                "<b><i>a</b></i>|</b> closes <i>",
                "<p id=\"a\"></p><b id=\"a\"></b>|id a is given twice",
                "<p class=\"a\" class=\"b\"></p>|<p> has class twice",
                "<p class=a></p>|not quoted",
                "a & b|a loose &",
                "a < b|a loose <",
                "<a href=\"?a&b\">a</a>|a loose mark",
                "<a href=\"#a\">a</a>|leads to #a",
                "<label for=\"a\">a</label>|for points to a",
                "<p><div></div></p>|<div> stands in a <p>",
                "<span/>|only drawings may",
            })
    void aMistakeIsNamed(String html, String problem) {
        assertThat(HtmlPage.read(DOCTYPE + html).problems())
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void aPageWithoutItsFirstLineIsNotOne() {
        assertThat(HtmlPage.read("<p>a</p>").problems()).containsExactly("does not begin with <!doctype html>");
    }
}
