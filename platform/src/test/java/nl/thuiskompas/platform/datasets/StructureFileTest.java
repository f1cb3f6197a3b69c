package nl.thuiskompas.platform.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StructureFileTest {
    private static final SaidBesides RELATIVE = new SaidBesides(Map.of("PresentationType", "Relative"));

    private static Dataset dataset(SaidBesides ofTopic, SaidBesides ofDimension) {
        return new Dataset(
                "sample",
                new Origin("Fixture", "S1", "CC0", "", "", Optional.empty(), "", ""),
                "Sample",
                "",
                "",
                "en",
                List.of(new Dimension(
                        "Regions",
                        Dimension.Kind.REGION,
                        "Regions",
                        "",
                        List.of(Code.of("NL01", "NL")),
                        List.of(),
                        ofDimension)),
                List.of(new Topic("share", "Share", "", "%", 1, Topic.Type.NUMBER, "", ofTopic)),
                List.of());
    }

    @Test
    void whatASourceSaysBesidesIsReadBack() {
        Dataset dataset = dataset(RELATIVE, new SaidBesides(Map.of("MapYear", "2020")));
        assertThat(StructureFile.read(StructureFile.write(dataset))).isEqualTo(dataset);
    }

    @Test
    void aFileFromBeforeItWasKeptIsReadWithoutIt() {
        Dataset plain = dataset(SaidBesides.NOTHING, SaidBesides.NOTHING);
        byte[] bytes = StructureFile.write(plain);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("said");
        assertThat(StructureFile.read(bytes)).isEqualTo(plain);
    }

    @Test
    void onlyKnownNamesAreKept() {
        assertThat(SaidBesides.of(name -> name.equals("MapYear") ? "2020 " : " ")
                        .words())
                .containsExactly(Map.entry("MapYear", "2020"));
        assertThatThrownBy(() -> new SaidBesides(Map.of("Colour", "red"))).hasMessageContaining("PresentationType");
    }
}
