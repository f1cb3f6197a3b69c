package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What every command says of itself. */
class HelpTest {
    static Stream<CommandLine> commands() {
        return below(Thuis.commandLine());
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theListOfCommandsHasAWholeSentenceOfEach(CommandLine command) {
        String[] description = command.getCommandSpec().usageMessage().description();
        assertThat(description).as(command.getCommandName()).isNotEmpty();
        assertThat(description[0])
                .as(command.getCommandName() + ": the first line is what the list of commands shows")
                .matches(".*\\.\\)?");
    }
}
