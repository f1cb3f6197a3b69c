package nl.thuiskompas.platform.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever is said of how a table was measured, and whether it was made up, is read back as it was. */
class StructureRoundTripTest {
    @Property(tries = 200)
    void whatIsWrittenIsReadBack(
            @ForAll boolean synthetic,
            @ForAll boolean measured,
            @ForAll @DoubleRange(min = 0, max = 1e9) double margin,
            @ForAll @Size(max = 6)
                    Map<
                                    @AlphaChars @StringLength(min = 1, max = 9) String,
                                    @AlphaChars @StringLength(min = 1, max = 9) String>
                            parameters) {
        Dataset dataset = new Dataset(
                "measured-sample",
                new Origin("Fixture", "S1", "CC0", "", "", Optional.empty(), "", ""),
                "Sample",
                "",
                "",
                "nl",
                List.of(),
                List.of(),
                List.of(),
                synthetic,
                measured
                        ? Optional.of(new FromRecords(
                                "measured-rounded-1", "rounded", new TreeMap<>(parameters), margin, "abc", "records"))
                        : Optional.empty());
        assertThat(StructureFile.read(StructureFile.write(dataset))).isEqualTo(dataset);
    }
}
