package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.thuiskompas.platform.standin.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class StandInCommandTest {
    private record Run(int code, String err) {}

    private static Run run(String... words) {
        StringWriter err = new StringWriter();
        CommandLine line = Thuis.commandLine().setErr(new PrintWriter(err));
        return new Run(line.execute(words), err.toString());
    }

    @Test
    void itServesUntilItIsStoppedAndMakesTheFaultsThatWereAskedFor() throws Exception {
        Run run = run(
                "stand-in",
                "--folder",
                Recordings.madeUp().toString(),
                "--port",
                "0",
                "--fault",
                "error:1@TableInfos",
                "--generate",
                "7");
        assertThat(run.code()).isEqualTo(ExitCodes.STILL_SERVING);
        assertThat(run.err()).contains("v3 99001NED: 120 records", "v4 99999GEN: 7 observations");
        String address = run.err().replaceAll("(?s).*runs at (\\S+) .*", "$1");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(address + "/ODataApi/odata/99001NED/TableInfos?$format=json"))
                    .build();
            HttpResponse.BodyHandler<String> text = HttpResponse.BodyHandlers.ofString();
            assertThat(client.send(request, text).statusCode()).isEqualTo(500);
            assertThat(client.send(request, text).body()).contains("Verzonnen woningen");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 8090                       | there is nothing to serve",
                "--folder nowhere                  | nowhere is not a folder",
                "--generate 5 --port 70000         | ports go from 0 to 65535",
                "--generate 5 --fault melt         | is not a fault; write KIND",
            })
    void whatCannotBeServedIsSaid(String words, String sentence) {
        Run run = run(("stand-in " + words).split(" "));
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).startsWith("thuis: ").contains(sentence);
    }

    @Test
    void aDamagedRecordingIsSaid(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("12345NED_DataProperties.ndjson"), "{\"Type\":\n");
        Run run = run("stand-in", "--folder", folder.toString(), "--port", "0");
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).contains("12345NED_DataProperties.ndjson is not JSON");
    }

    @Test
    void aTakenPortIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = run("stand-in", "--generate", "5", "--port", "" + taken.getLocalPort());
            assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
            assertThat(run.err()).contains("cannot be used");
        }
    }
}
