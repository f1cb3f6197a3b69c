package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.letters.LetterRecord;
import nl.thuiskompas.platform.letters.LetterRegister;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thuis letters}: the letters that were made. */
@Command(
        name = "letters",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the letters that were made from the data folder.",
        footer = {
            "",
            "Examples:",
            "  ./thuis letters",
            "  ./thuis letters affected key-figures-6305686caa6e",
            "  ./thuis letters affected flex.realised.2022"
        },
        subcommands = LettersAffectedCommand.class)
final class LettersCommand implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON, with every figure that a letter states.")
    private boolean json;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = new Output(System.out, spec.commandLine().getErr());
        Path folder = data.folderToRead();
        DataFolder.requireReal(folder, OpenLetters.LETTERS);
        LetterRegister register = new LetterRegister(folder, OpenData.CLOCK);
        List<LetterRecord> letters = register.letters();
        sayDamaged(output, register);
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            List<Map<String, Object>> all = new ArrayList<>();
            letters.forEach(letter -> all.add(letter.fields()));
            document.put("letters", all);
            output.write(Json.write(document));
            return ExitCodes.DONE;
        }
        if (letters.isEmpty()) {
            output.say("no letters were made from this folder; ./thuis letter --out letter.pdf makes one.");
            return ExitCodes.DONE;
        }
        TextTable table = new TextTable(Set.of(5), "letter", "about", "as of", "language", "made", "figures", "file");
        letters.forEach(letter -> table.add(
                letter.id(),
                letter.about(),
                letter.asOf().toString(),
                letter.language().code(),
                letter.made().toString().substring(0, 10),
                String.valueOf(letter.figures().size()),
                letter.file().toString()));
        output.write(table.text());
        return ExitCodes.DONE;
    }

    /** Names what the register cannot read. */
    static void sayDamaged(Output output, LetterRegister register) {
        register.damaged()
                .forEach(
                        file -> output.say(file + " is damaged: which letter it was about is not known. Make the letter"
                                + " again, and remove this file."));
    }
}
