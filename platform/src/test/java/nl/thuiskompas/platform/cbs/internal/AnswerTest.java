package nl.thuiskompas.platform.cbs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.thuiskompas.platform.datasets.SourceException;

class AnswerTest {
    private static final URI FROM = URI.create("http://localhost/ODataFeed/odata/T/TypedDataSet");
    private static final byte[] PAGE = """
            {"odata.metadata":"http://localhost/$metadata","value":[
              {"ID":0,"RegioS":"NL01  ","Naam_1":"Fryslân","Woningen_2":12.5,"Leeg_3":null},
              {"ID":1,"RegioS":"GM0363","Naam_1":"Súdwest","Woningen_2":-1e3,"Leeg_3":true}
            ],"odata.nextLink":"http://localhost/next"}
            """.strip().getBytes(StandardCharsets.UTF_8);

    private static List<Fields> records(byte[] page) throws IOException {
        List<Fields> records = new ArrayList<>();
        Answer.page(new ByteArrayInputStream(page), FROM, parser -> records.add(Answer.fields(parser, FROM)));
        return records;
    }

    @Example
    void aPageHasRecordsAndANextOne() throws IOException {
        List<Fields> records = new ArrayList<>();
        String next =
                Answer.page(new ByteArrayInputStream(PAGE), FROM, parser -> records.add(Answer.fields(parser, FROM)));
        assertThat(next).isEqualTo("http://localhost/next");
        assertThat(records).hasSize(2);
        assertThat(records.getFirst().text("RegioS")).isEqualTo("NL01  ");
        assertThat(records.getFirst().code("RegioS")).isEqualTo("NL01");
        assertThat(records.getFirst().text("Leeg_3")).isEmpty();
        assertThat(records.getLast().text("Woningen_2")).isEqualTo("-1e3");
    }

    @Property
    void aPageThatEndsTooEarlyIsABrokenConnection(@ForAll @IntRange(max = 10_000) int where) {
        int bytes = where % PAGE.length;
        assertThatThrownBy(() -> records(Arrays.copyOf(PAGE, bytes)))
                .as("after %d bytes", bytes)
                .isInstanceOf(Interruption.class);
    }

    @Property
    void damagedPagesAreRefusedOrRead(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 10_000) Integer> where, @ForAll byte damage)
            throws IOException {
        byte[] damaged = PAGE.clone();
        for (int place : where) {
            damaged[place % PAGE.length] = damage;
        }
        try {
            records(damaged);
        } catch (Interruption e) {
            assertThat(e).hasMessageContaining("answer");
        } catch (SourceException e) {
            assertThat(e.kind()).isEqualTo(SourceException.Kind.BAD_DATA);
            assertThat(e).hasMessageStartingWith(FROM.toString());
        }
    }

    @Example
    void bytesThatLookLikeAnEncodingThatNobodyUsesAreRefusedAndNotTakenForABrokenConnection() {
        byte[] damaged = PAGE.clone();
        for (byte[] beginning : new byte[][] {{0, 0, '{', 0}, {0, '{', 0, 0}}) {
            System.arraycopy(beginning, 0, damaged, 0, beginning.length);
            assertThatThrownBy(() -> records(damaged))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("not JSON in UTF-8");
        }
    }

    @Example
    void anotherShapeIsSaid() {
        for (String other : List.of("[]", "{}", "{\"value\":{}}", "{\"value\":[1]}", "{\"value\":[],\"value\":[]}")) {
            assertThatThrownBy(() -> records(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("expected");
        }
        assertThatThrownBy(() -> records("<html>Onderhoud, kom later terug</html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("the answer is not JSON that can be read");
    }

    @Example
    void deepNestingIsRefused() {
        String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"value\":[]}";
        assertThatThrownBy(() -> records(deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("the answer is not JSON that can be read");
    }
}
