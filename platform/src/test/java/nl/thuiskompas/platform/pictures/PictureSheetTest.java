package nl.thuiskompas.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Pictures that stand by themselves: well-formed, complete, and with the colours of the pages when they are made of dots. */
class PictureSheetTest {
    private static final Picture SQUARES =
            new Picture("<svg class=\"tk-map__svg\" viewBox=\"0 0 100 100\" role=\"group\""
                    + " aria-label=\"two &gt; one\"><g data-areas=\"\"><g class=\"tk-c6\"><a class=\"tk-map__area\" href=\"/nl/x\""
                    + " tabindex=\"-1\"><title>A: 1</title><path d=\"M0 0h50v100h-50z\"/></a></g></g></svg>");
    private static final Picture DOTS = new Picture("<svg height=\"80\" role=\"img\" aria-label=\"dots\">"
            + "<svg viewBox=\"0 0 4 2\" width=\"100%\" height=\"80\" preserveAspectRatio=\"none\">"
            + "<path class=\"tk-dots tk-dots--5\" d=\"M0.5 0.5h0M3.5 1.5h0\"/></svg>"
            + "<line class=\"tk-axis\" x1=\"0%\" x2=\"100%\" y1=\"80\" y2=\"80\"/></svg>");

    private static PictureSheet sheet(String sentence, Drawing.Kind kind, Picture picture) {
        return new PictureSheet("nl", "Titel", sentence, "", new Drawing(kind, picture), null, "Bron: <CBS> & meer");
    }

    @Test
    void theFileStandsByItself() throws Exception {
        String svg = sheet("Een zin", Drawing.Kind.MAP, SQUARES).svg().markup();
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getNamespaceURI()).isNull();
        assertThat(document.getDocumentElement().getAttribute("xmlns")).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Titel");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Een zin", "Bron: <CBS> & meer");
        assertThat(svg)
                .contains(".tk-c6{fill:#0a3f4f;}")
                .contains("@font-face")
                .doesNotContain("var(")
                .doesNotContain("href")
                .doesNotContain("tabindex")
                .doesNotContain("<script");
    }

    @Test
    void aMapIsPaintedInTheColourOfItsClass() throws IOException {
        BufferedImage image = read(sheet("Een zin", Drawing.Kind.MAP, SQUARES).png());
        assertThat(image.getWidth()).isEqualTo(2 * PictureSheet.WIDTH);
        assertThat(image.getRGB(500, 700) & 0xFFFFFF).isEqualTo(0x0a3f4f);
        assertThat(image.getRGB(1200, 700) & 0xFFFFFF).as("nothing there").isEqualTo(0xffffff);
    }

    @Test
    void aDotOfAStretchedChartIsRound() throws IOException {
        BufferedImage image = read(sheet("Een zin", Drawing.Kind.CHART, DOTS).png());
        int[] box = box(image, 0x1f6c7b, 0, image.getWidth() / 2);
        assertThat(box[2] - box[0]).isBetween(12, 18);
        assertThat(Math.abs((box[2] - box[0]) - (box[3] - box[1]))).isLessThanOrEqualTo(1);
    }

    @Test
    void aLongSentenceIsBrokenAndNothingIsLost() {
        String sentence =
                "Een heel lange zin over gemeenten en woningen ".repeat(6).strip();
        String svg = sheet(sentence, Drawing.Kind.MAP, SQUARES).svg().markup();
        StringBuilder read = new StringBuilder();
        java.util.regex.Pattern.compile("class=\"tk-sheet__sentence\"[^>]*>([^<]*)<")
                .matcher(svg)
                .results()
                .forEach(line -> read.append(line.group(1)).append(' '));
        assertThat(read.toString().strip()).isEqualTo(sentence);
    }

    @Test
    void aPreviewHasTheSizeThatNetworksAskFor() throws IOException {
        Drawing map = new Drawing(Drawing.Kind.MAP, SQUARES);
        for (Drawing drawing : new Drawing[] {map, null}) {
            BufferedImage image =
                    read(new PreviewCard("nl", "Titel", "28,9%", "Een zin. ".repeat(60), drawing, "Bron").png());
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
        }
    }

    @Test
    void theStrongerRuleDecidesAndRulesForSomeMediaAreLeftOut() {
        List<StyleRule> rules =
                StyleRule.read("/* x */ .a, .b > svg { fill: #000000; } @media print { .a { fill: none } }"
                        + " text.a { stroke-width : 4px; }");
        assertThat(rules.stream().map(StyleRule::selector)).containsExactly(".a", ".b > svg", "text.a");
        assertThat(rules.getFirst().declarations()).isEqualTo(Map.of("fill", "#000000"));
        assertThat(rules.getLast().weight()).isGreaterThan(rules.getFirst().weight());
    }

    @Test
    void ourLettersAreUsedAndThoseOfTheMachineWhereOursLackOne() {
        assertThat(HouseFont.of("Súdwest-Fryslân 28,9%", 20, 400).getFamily()).startsWith("Source Sans");
        assertThatThrownBy(() -> HouseFont.of("Huis \u4f4f\u5b85", 20, 400))
                .isInstanceOf(MissingSignException.class)
                .hasMessageContaining("'Huis \u4f4f\u5b85' cannot be drawn")
                .hasMessageContaining("no sign \u4f4f (U+4F4F)");
        assertThat(HouseFont.width("breed", 20, 600)).isGreaterThan(HouseFont.width("breed", 20, 400));
    }

    private static int[] box(BufferedImage image, int colour, int from, int to) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int x = from; x < to; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == colour) {
                    box = new int[] {Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)
                    };
                }
            }
        }
        return box;
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
