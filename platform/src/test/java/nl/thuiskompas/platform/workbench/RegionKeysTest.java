package nl.thuiskompas.platform.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.thuiskompas.platform.Reference;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionKeysTest {
    @TempDir
    private static Path folder;

    private static Reference reference;
    private static RegionKeys keys;

    @BeforeAll
    static void open() {
        reference = new Reference(folder);
        keys = new RegionKeys(() -> reference.monitor());
    }

    @AfterAll
    static void close() {
        reference.close();
    }

    @Test
    void theKeysOfARegionAreThoseOfTheDayOnWhichAllWereCounted() {
        KeyTable table = keys.keys("corop", "", "CR15").orElseThrow();
        assertThat(table.name()).isEqualTo("Arnhem/Nijmegen");
        assertThat(table.edition()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(table.members()).hasSize(16);
        assertThat(table.keys())
                .extracting(KeyTable.Key::name)
                .startsWith("inhabitants", "dwellings", "association-homes", "gap-to-30");
        assertThat(table.findMember("GM1734").orElseThrow().values())
                .containsEntry("inhabitants", BigDecimal.valueOf(48_214))
                .containsEntry("association-homes", BigDecimal.valueOf(4_428))
                .containsEntry("gap-to-30", BigDecimal.valueOf(1_610));
        assertThat(table.findMember("GM0202").orElseThrow().values()).containsEntry("gap-to-30", BigDecimal.ZERO);
    }

    @Test
    void everyKeySaysWhoCountedAndWhen() {
        KeyTable table = keys.keys("corop", "2021-01-01", "CR15").orElseThrow();
        assertThat(table.keys()).allSatisfy(key -> {
            assertThat(key.source()).startsWith("CBS ");
            assertThat(key.reference()).isBeforeOrEqualTo(LocalDate.of(2021, 1, 1));
            assertThat(key.title().nl()).isNotBlank();
        });
    }

    @Test
    void homesOfAssociationsAndAllHomesAddUpOverAMerger() {
        KeyTable before = keys.keys("province", "2021-01-01", "PV25").orElseThrow();
        KeyTable after = keys.keys("province", "2024-01-01", "PV25").orElseThrow();
        assertThat(sum(after, "association-homes"))
                .isCloseTo(sum(before, "association-homes"), org.assertj.core.data.Offset.offset(60.0));
    }

    private static double sum(KeyTable table, String key) {
        return table.members().stream()
                .mapToDouble(member -> member.values().get(key).doubleValue())
                .sum();
    }

    @Test
    void whatDoesNotExistIsRefusedByItsName() {
        assertThat(keys.keys("corop", "", "CR99")).isEmpty();
        assertThatThrownBy(() -> keys.keys("corops", "", "CR15"))
                .isInstanceOf(QuestionException.class)
                .extracting(e -> ((QuestionException) e).parameter())
                .isEqualTo("division");
        assertThatThrownBy(() -> keys.keys("corop", "2031-01-01", "CR15"))
                .extracting(e -> ((QuestionException) e).parameter())
                .isEqualTo("edition");
        assertThatThrownBy(() -> keys.keys("municipality", "", "GM0202")).hasMessageContaining("nobody to divide");
    }
}
