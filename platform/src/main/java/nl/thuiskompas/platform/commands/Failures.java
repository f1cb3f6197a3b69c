package nl.thuiskompas.platform.commands;

import java.io.PrintWriter;
import nl.thuiskompas.engine.statistics.MissingObservationsException;
import nl.thuiskompas.platform.attack.AttackException;
import nl.thuiskompas.platform.datasets.DamagedReleaseException;
import nl.thuiskompas.platform.datasets.ReleaseStepException;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.geographies.EditionImportException;
import nl.thuiskompas.platform.measuring.MeasureException;
import nl.thuiskompas.platform.monitor.IndicatorFileException;
import nl.thuiskompas.platform.monitor.MissingImportException;
import nl.thuiskompas.platform.monitor.MissingListException;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.protection.ProtectionException;
import nl.thuiskompas.platform.protection.ReleaseException;
import nl.thuiskompas.platform.records.RecordsException;
import nl.thuiskompas.platform.storage.DataFolderException;
import nl.thuiskompas.platform.synthesis.SynthesisException;
import nl.thuiskompas.platform.tables.RawFileException;
import nl.thuiskompas.platform.warehouse.MissingTableException;
import nl.thuiskompas.platform.warehouse.ReferenceEditionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Failures as sentences for whoever can do something; only our own mistakes show a stack. */
final class Failures implements IExecutionExceptionHandler {
    private static final int MOST_NOTICES = 20;

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult words) {
        return tell(command.getErr(), e);
    }

    /** Tells it to whoever can do something, and gives the exit code. */
    static int tell(PrintWriter err, Exception e) {
        return switch (e) {
            case MissingImportException absent -> question(err, absent, ExitCodes.BAD_DATA);
            case MissingListException list -> question(err, list, ExitCodes.BAD_DATA);
            case QuestionException question -> question(err, question, ExitCodes.WRONG_USE);
            case UsageException usage -> say(err, usage, ExitCodes.WRONG_USE);
            case MeasureException asked -> say(err, asked, ExitCodes.WRONG_USE);
            case AttackException asked -> say(err, asked, ExitCodes.WRONG_USE);
            case ProtectionException asked -> say(err, asked, ExitCodes.WRONG_USE);
            case RecordsException records -> say(err, records, ExitCodes.BAD_DATA);
            case ReleaseException release -> say(err, release, ExitCodes.BAD_DATA);
            case SynthesisException asked -> say(err, asked, ExitCodes.WRONG_USE);
            case DataFolderException folder -> say(err, folder, ExitCodes.WRONG_USE);
            case MissingTableException table -> say(err, table, ExitCodes.BAD_DATA);
            case MissingObservationsException observations -> say(err, observations, ExitCodes.BAD_DATA);
            case EditionImportException edition -> {
                edition.problems().forEach(problem -> err.println("thuis: " + problem));
                yield ExitCodes.BAD_DATA;
            }
            case SourceException source -> source(err, source);
            case ReleaseStepException step -> say(err, step, ExitCodes.WRONG_USE);
            case DamagedReleaseException release -> say(err, release, ExitCodes.BAD_DATA);
            case WithdrawnException release -> say(err, release, ExitCodes.BAD_DATA);
            case RawFileException build -> say(err, build, ExitCodes.BAD_DATA);
            case IndicatorFileException indicator -> say(err, indicator, ExitCodes.BAD_DATA);
            case ReferenceEditionException edition -> say(err, edition, ExitCodes.BAD_DATA);
            default -> {
                err.println("thuis: this is a mistake of ours, not of yours; please report it with what follows.");
                e.printStackTrace(err);
                yield ExitCodes.OUR_FAULT;
            }
        };
    }

    /** What is wrong with a source: the sentence, and the first of the things when there are several. */
    private static int source(PrintWriter err, SourceException e) {
        err.println("thuis: " + e.getMessage());
        e.notices().stream().limit(MOST_NOTICES).forEach(notice -> err.println("thuis: " + ReportText.line(notice)));
        if (e.notices().size() > MOST_NOTICES) {
            err.println("thuis: and " + (e.notices().size() - MOST_NOTICES) + " more");
        }
        return switch (e.kind()) {
            case UNREACHABLE -> ExitCodes.SOURCE_OUT_OF_REACH;
            case BAD_DATA -> ExitCodes.BAD_DATA;
            case WRONG_USE -> ExitCodes.WRONG_USE;
        };
    }

    private static int question(PrintWriter err, QuestionException e, int code) {
        err.println("thuis: " + e.getMessage() + "." + suggestion(e));
        return code;
    }

    private static int say(PrintWriter err, Exception e, int code) {
        err.println("thuis: " + e.getMessage());
        return code;
    }

    private static String suggestion(QuestionException e) {
        if (!e.nearest().isEmpty()) {
            return " Nearest: " + String.join(", ", e.nearest()) + ".";
        }
        return e.allowed().isEmpty() ? "" : " Possible: " + String.join(", ", e.allowed()) + ".";
    }
}
