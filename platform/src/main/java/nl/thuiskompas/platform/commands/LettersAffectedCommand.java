package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.thuiskompas.platform.letters.AffectedLetters;
import nl.thuiskompas.platform.letters.LetterRecord;
import nl.thuiskompas.platform.storage.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis letters affected}: the letters that would state something else now. */
@Command(
        name = "affected",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists the letters made with a release that was superseded, withdrawn or corrected.",
            "It names which of their figures changed, from what to what.",
            "An entry of the ledger that another came in the place of counts as corrected too."
        },
        footer = {"", "Exit code: 0, also when letters are affected."})
final class LettersAffectedCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RELEASE",
            description = "Id of a release, such as key-figures-6305686caa6e, or of an entry of the ledger, such as"
                    + " flex.realised.2022. Default: all.")
    private String release = "";

    @Option(
            names = "--programme",
            paramLabel = "DIR",
            description = "Tables of the programme in this folder stand in the place of ours of the same name.")
    private @Nullable Path programme;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = new Output(System.out, spec.commandLine().getErr());
        return OpenLetters.ask(data.folderToRead(), programme, output, opened -> list(opened, output));
    }

    private int list(OpenLetters opened, Output output) {
        List<LetterRecord> letters = opened.register().letters();
        LettersCommand.sayDamaged(output, opened.register());
        boolean entry = opened.letters().ledger().entries().containsKey(release);
        if (!release.isEmpty() && !entry && letters.stream().noneMatch(letter -> letter.madeWith(release))) {
            output.say("no letter was made with " + release + "; ./thuis letters --json says what each was made with.");
        }
        List<AffectedLetters.Affected> affected = new AffectedLetters(
                        opened.letters(),
                        made -> opened.letter(made.about(), made.asOf(), made.language()),
                        opened::fate,
                        LocalDate.now(OpenData.CLOCK))
                .among(letters, release);
        if (json) {
            output.write(Json.write(document(affected)));
            return ExitCodes.DONE;
        }
        StringBuilder text = new StringBuilder();
        affected.forEach(each -> write(text, each));
        text.append(affected.size()).append(" of ").append(ReportText.plural(letters.size(), "letter"));
        output.write(text.append(affected.size() == 1 ? " is affected.\n" : " are affected.\n")
                .toString());
        return ExitCodes.DONE;
    }

    private static void write(StringBuilder text, AffectedLetters.Affected affected) {
        text.append(affected.letter().id())
                .append("  ")
                .append(affected.letter().file())
                .append('\n');
        affected.fate().forEach(fate -> text.append("  ").append(fate).append('\n'));
        if (affected.changes().isEmpty()) {
            text.append("  none of its figures would be stated otherwise\n");
        }
        for (AffectedLetters.Change change : affected.changes()) {
            text.append("  ")
                    .append(change.name())
                    .append(": ")
                    .append(change.was())
                    .append(" -> ")
                    .append(change.now().isEmpty() ? "nothing" : change.now())
                    .append("  (")
                    .append(change.how())
                    .append(")\n");
        }
    }

    private static Map<String, Object> document(List<AffectedLetters.Affected> affected) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (AffectedLetters.Affected each : affected) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("letter", each.letter().id());
            fields.put("about", each.letter().about());
            fields.put("asOf", each.letter().asOf().toString());
            fields.put("language", each.letter().language().code());
            fields.put("file", each.letter().file().toString());
            fields.put("releases", each.fate());
            List<Map<String, Object>> changes = new ArrayList<>();
            for (AffectedLetters.Change change : each.changes()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("name", change.name());
                one.put("title", change.title());
                one.put("was", change.was());
                one.put("now", change.now());
                one.put("how", change.how());
                changes.add(one);
            }
            fields.put("changes", changes);
            all.add(fields);
        }
        return Map.of("affected", all);
    }
}
