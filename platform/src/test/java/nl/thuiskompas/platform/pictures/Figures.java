package nl.thuiskompas.platform.pictures;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.shapes.Border;
import nl.thuiskompas.engine.geography.shapes.OutlineMap;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Figures, a small map and a reader of markup for tests of pictures. */
final class Figures {
    private static final LocalDate EDITION = LocalDate.of(2021, 1, 1);
    private static final Indicator SHARE = new Indicator(
            "association-share", 1, Unit.PERCENT, new Measure.Count(List.of(new ColumnName("made-up", "made-up"))));

    private Figures() {}

    static Figure figure(String code, String name, double value) {
        return figure(code, name, Value.Amount.exact(value));
    }

    static Figure missing(String code, String name) {
        return figure(code, name, new Value.Missing(new Reason(Reason.Kind.NOT_OBSERVED, code)));
    }

    private static Figure figure(String code, String name, Value value) {
        return new Figure(
                SHARE,
                Period.startOf(2021),
                EDITION,
                new Region(code, name, Division.MUNICIPALITY),
                value,
                Status.FINAL,
                0,
                Average.RATIO,
                List.of());
    }

    /** A row of squares of 100 by 100, one for each code, from left to right. */
    static OutlineMap row(String... codes) {
        List<Border> borders = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            int x = i * 100;
            borders.add(Border.parse(codes[i], i == 0 ? "" : codes[i - 1], x + " 100 0 -100"));
            borders.add(Border.parse(codes[i], "", x + " 0 100 0"));
            borders.add(Border.parse(codes[i], "", (x + 100) + " 100 -100 0"));
        }
        borders.add(Border.parse(codes[codes.length - 1], "", codes.length * 100 + " 0 0 100"));
        return OutlineMap.of(borders);
    }

    /** The picture as a document; fails when it is not well-formed. */
    static Document read(Picture picture) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.markup())));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + picture.markup(), e);
        }
    }
}
