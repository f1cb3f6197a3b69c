package nl.thuiskompas.platform.commands;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactWords;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.LedgerNotice;
import nl.thuiskompas.platform.storage.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis programme}: the ledger of the programme. */
@Command(
        name = "programme",
        mixinStandardHelpOptions = true,
        description = "The ledger of the programme: its targets, plans, grants and results, each with its source.",
        footer = {
            "",
            "Examples:",
            "  ./thuis programme check",
            "  ./thuis programme check my-tables",
            "  ./thuis programme facts --as-of 2023-06-12 --series flex.realised"
        })
final class ProgrammeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Reads the tables of the programme and names what cannot be right, with file and row.",
                "Rows that are named are left out; all others count. The exit code is 2 when there are any."
            })
    int check(
            @Parameters(
                            index = "0",
                            arity = "0..1",
                            paramLabel = "DIR",
                            description = "A folder with tables that stand in the place of ours of the same name."
                                    + " Default: our tables with the rows that the data folder adds.")
                    @Nullable
                    Path tables,
            @Option(names = "--json", description = "As JSON.") boolean json,
            @Mixin DataOption data) {
        Output output = output();
        Ledger ledger = OpenLetters.placed(data.folder(), tables, output);
        if (json) {
            List<Map<String, Object>> notices = new ArrayList<>();
            for (LedgerNotice notice : ledger.notices()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("code", notice.code());
                fields.put("file", notice.file());
                fields.put("row", (long) notice.row());
                fields.put("field", notice.field());
                fields.put("message", notice.message());
                notices.add(fields);
            }
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("ledger", ledger.release());
            document.put("entries", (long) ledger.entries().size());
            document.put("notices", notices);
            output.write(Json.write(document));
        } else {
            ledger.notices().forEach(notice -> output.write(notice.message() + "\n"));
            output.write(ledger.release() + ": " + ledger.entries().size() + " entries, "
                    + ReportText.plural(ledger.notices().size(), "notice") + "\n");
        }
        return ledger.notices().isEmpty() ? ExitCodes.DONE : ExitCodes.BAD_DATA;
    }

    @Command(
            name = "facts",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Lists the facts of the ledger as they were known on a day.")
    int facts(
            @Option(
                            names = "--as-of",
                            paramLabel = "DATE",
                            description = "What was known at the end of this day. Default: today.")
                    @Nullable
                    LocalDate asOf,
            @Option(names = "--series", paramLabel = "SERIES", description = "Only those of this series.") @Nullable
                    String series,
            @Option(names = "--json", description = "As JSON.") boolean json,
            @Mixin DataOption data) {
        Ledger ledger = OpenLetters.placed(data.folder(), null, output());
        if (series != null && !ledger.series().containsKey(series)) {
            throw new UsageException("there is no series " + series + "; leave --series out to see all.");
        }
        Known known = ledger.at(OpenLetters.day(asOf));
        List<Entry> facts = ledger.series().values().stream()
                .filter(each -> series == null || each.id().equals(series))
                .flatMap(each -> known.of(each).stream())
                .toList();
        FactWords words = new FactWords(Language.EN);
        if (json) {
            List<Map<String, Object>> all =
                    facts.stream().map(fact -> fields(fact, words)).toList();
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("ledger", ledger.release());
            document.put("asOf", known.day().toString());
            document.put("facts", all);
            output().write(Json.write(document));
            return ExitCodes.DONE;
        }
        TextTable table = new TextTable(Set.of(), "entry", "fact", "value", "period", "known from", "source");
        facts.forEach(fact -> table.add(
                fact.id(),
                title(fact),
                words.value(fact),
                words.period(fact.period()),
                fact.known() + (fact.undated() ? " (end of its period)" : ""),
                fact.document().title().en()));
        output().write(table.text());
        return ExitCodes.DONE;
    }

    private Output output() {
        return new Output(System.out, spec.commandLine().getErr());
    }

    private static String title(Entry fact) {
        return fact.series().title().en()
                + fact.group().map(group -> ": " + group.title().en()).orElse("");
    }

    private static Map<String, Object> fields(Entry fact, FactWords words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("entry", fact.id());
        fields.put("series", fact.series().id());
        fields.put("title", title(fact));
        fields.put("region", fact.region());
        fields.put("period", fact.period().text());
        fields.put("value", words.value(fact));
        fact.amount().map(BigDecimal::doubleValue).ifPresent(amount -> fields.put("amount", amount));
        fields.put("known", fact.known().toString());
        fields.put("source", fact.document().title().en());
        fields.put("reference", fact.document().reference());
        fields.put("place", fact.place());
        return fields;
    }
}
