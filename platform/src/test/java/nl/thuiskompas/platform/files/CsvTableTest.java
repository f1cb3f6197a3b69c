package nl.thuiskompas.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small made-up CSV files and what a mapping makes of them. */
class CsvTableTest {
    private static final String WIDE = """
            dataset: made-up
            title: Verzonnen
            publisher: Niemand
            published: 2021-03-01
            dimensions:
              region: {kind: region, from: {column: gemeente, titles: naam}}
              period: {kind: period, from: {column: jaar}}
            topics:
              stock: {title: Voorraad, unit: woningen, column: voorraad}
              price: {title: Prijs, unit: euro, decimals: 1, column: prijs}
            """;

    @TempDir
    Path temp;

    private Collected read(String mapping, String csv) throws IOException {
        return Collected.of(file(csv, StandardCharsets.UTF_8), mapping(mapping));
    }

    private Path mapping(String text) throws IOException {
        return Files.writeString(temp.resolve("made-up.yaml"), text);
    }

    private Path file(String text, Charset encoding) throws IOException {
        return Files.write(temp.resolve("made-up.csv"), text.getBytes(encoding));
    }

    @Test
    void columnsBecomeTopicsAndCodesArePaddedAndNumbersReadWithTheirSymbols() throws IOException {
        Collected read = read(WIDE + "format: {decimal: comma}\n", """
                gemeente;naam;jaar;voorraad;prijs
                14;Groningen;2021;115000;210,5
                GM0363;"Amsterdam; ""Mokum\""";2021-03;450000*;.
                 363 ;Amsterdam;2021KW01;;-
                """);
        assertThat(read.lines())
                .containsExactly(
                        "stock GM0014 2021JJ00 = 115000.0 final",
                        "price GM0014 2021JJ00 = 210.5 final",
                        "stock GM0363 2021MM03 = 450000.0 provisional",
                        "price GM0363 2021MM03 = none unknown",
                        "price GM0363 2021KW01 = none impossible");
        Dataset dataset = read.dataset();
        assertThat(dataset.id()).isEqualTo("made-up");
        assertThat(dataset.origin().published()).hasToString("Optional[2021-03-01]");
        assertThat(dataset.regions().orElseThrow().codes().get(1).title()).isEqualTo("Amsterdam; \"Mokum\"");
        assertThat(dataset.topics()).extracting(Topic::decimals).containsExactly(0, 1);
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void headersThatHoldCodesBecomeCodes() throws IOException {
        Collected read = read("""
                dataset: made-up
                dimensions:
                  region: {kind: region, from: {column: gemeente}}
                  hardness: {codes: {hard: {title: Hard}, soft: {title: Zacht}}}
                  phase: {kind: period}
                topics: {homes: {title: Woningen}}
                parts:
                  - values:
                      - {columns: "h{phase}", at: {hardness: hard}}
                      - {columns: "z{phase}", at: {hardness: soft}}
                    totals:
                      - {column: totaal, of: ["h{phase}", "z{phase}"]}
                """, """
                gemeente,h2020-2024,z2020-2024,z2030+,totaal
                GM0363,10,20,30,60
                GM0014,1,2,3,7
                """);
        assertThat(read.lines())
                .startsWith(
                        "homes GM0363 hard 2020-2024 = 10.0 final",
                        "homes GM0363 soft 2020-2024 = 20.0 final",
                        "homes GM0363 soft 2030+ = 30.0 final")
                .hasSize(6);
        assertThat(read.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("total-differs");
            assertThat(notice.row()).isEqualTo(3);
            assertThat(notice.message().en()).contains("the total is 7, but the parts", "add up to 6");
        });
    }

    @Test
    void topicsAndStatusesCanStandInColumnsToo() throws IOException {
        Collected read = read("""
                dataset: made-up
                dimensions:
                  region: {kind: region, from: {column: regio}}
                  period: {kind: period}
                topics:
                  stock: {title: Voorraad}
                  price: {title: Prijs}
                parts:
                  - at: {period: 2021}
                    from: {topic: {column: onderwerp, aliases: {Voorraad: stock, Prijs: price}}}
                    values: [{columns: waarde}]
                    status: {column: status, codes: {V: provisional, G: withheld}}
                    leave: [{where: {regio: [Totaal]}, because: {nl: telt de andere op, en: adds the others up}}]
                """, """
                regio;onderwerp;waarde;status
                GM0363;Voorraad;5;V
                GM0363;Prijs;;G
                GM0014;Huur;5;
                Totaal;Voorraad;5;
                """);
        assertThat(read.lines())
                .containsExactly("stock GM0363 2021JJ00 = 5.0 provisional", "price GM0363 2021JJ00 = none withheld");
        assertThat(read.codes(Severity.ERROR)).containsExactly("code-unknown");
        assertThat(read.notices())
                .filteredOn(n -> n.code().equals("rows-left-alone"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message().en())
                        .isEqualTo("Rows left alone, as the mapping says: 1 (adds the others up)."));
    }

    @Test
    void whatIsNoNumberIsToldWithItsRowAndColumnAndTheRestIsRead() throws IOException {
        Collected read = read(WIDE, """
                gemeente;naam;jaar;voorraad;prijs
                GM0363;Amsterdam;2021;NaN;Infinity
                GM0014;Groningen;2021;veel;-3
                GM0014;Groningen;2022;1e300;7
                GM0014;Groningen;2023;7
                ;Groningen;2023;7;7
                GM0014;Groningen;ooit;7;7
                """);
        assertThat(read.lines())
                .containsExactly("price GM0014 2021JJ00 = -3.0 final", "price GM0014 2022JJ00 = 7.0 final");
        assertThat(read.notices())
                .extracting(n -> n.row() + " " + n.code())
                .containsExactly(
                        "2 number-unreadable",
                        "2 number-unreadable",
                        "3 number-unreadable",
                        "3 negative-number",
                        "4 number-too-large",
                        "5 row-width",
                        "6 code-missing",
                        "7 code-unknown");
        assertThat(read.notices().getFirst().place()).isEqualTo("made-up.csv, row 2, column voorraad (D)");
    }

    @Test
    void otherEncodingsAreReadWhenTheMappingSaysSoAndToldWhenItDoesNot() throws IOException {
        String csv = "gemeente;naam;jaar;voorraad;prijs\nGM0080;Ljouwert;2021;1;2\nGM1900;Súdwest-Fryslân;2021;1;2\n";
        Path file = file(csv, Charset.forName("windows-1252"));
        Path utf8 = mapping(WIDE);
        assertThatThrownBy(() -> Collected.of(file, utf8))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("made-up.csv, row 3: holds bytes that are not UTF-8")
                .hasMessageContaining("encoding: windows-1252");
        Collected read = Collected.of(file, mapping(WIDE + "format: {encoding: windows-1252}\n"));
        assertThat(read.dataset().regions().orElseThrow().codes().getLast().title())
                .isEqualTo("Súdwest-Fryslân");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreNoTrouble() throws IOException {
        Collected read = read(WIDE, "\uFEFFgemeente;naam;jaar;voorraad;prijs\r\nGM0363;A;2021;1;2\r\n");
        assertThat(read.cells()).hasSize(2);
        assertThat(read.cells().getFirst().row()).isEqualTo(2);
    }

    @Test
    void aMistypedKeyOrColumnIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> read("dataset: a\ntitel: b\n", "x"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("nothing is called titel here; perhaps title is meant");
        assertThatThrownBy(() -> read(WIDE.replace("voorraad}", "vooraad}"), "gemeente;naam;jaar;voorraad;prijs\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("there is no column vooraad. Nearest: voorraad");
        assertThatThrownBy(() -> read(WIDE + "missing: {\"?\": unknwon}\n", "gemeente;naam;jaar;voorraad;prijs\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("there is no status unknwon; perhaps unknown is meant");
    }
}
