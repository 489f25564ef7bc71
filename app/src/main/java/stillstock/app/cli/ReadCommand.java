package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillstock.importing.detect.DialectOverrides;
import stillstock.importing.detect.plain.CsvNormalizer;
import stillstock.importing.detect.plain.NormalizedFile;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.ProgressJob;

/** {@code stillstock read}: awkward text tables become plain CSV, with what could not be read apart. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Finds out how text tables are written and writes each as NAME.csv (RFC 4180, UTF-8),",
            "its unreadable rows as NAME.rejects.csv and what was found as NAME.dialect.json."
        })
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Text tables.")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
    private Path out;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Character set (default: found out).")
    private String encoding;

    @Option(names = "--delimiter", paramLabel = "C", description = "One character, or \\t (default: found out).")
    private String delimiter;

    @Option(names = "--quote", paramLabel = "C", description = "One character (default: found out).")
    private String quote;

    @Option(names = "--escape", paramLabel = "C", description = "One character (default: found out).")
    private String escape;

    @Option(names = "--preamble", paramLabel = "N", description = "Rows before the table (default: found out).")
    private Integer preamble;

    @Option(names = "--header", paramLabel = "N", description = "Rows that name the columns (default: found out).")
    private Integer header;

    @Option(
            names = "--footer",
            paramLabel = "N",
            description = "Rows at the end that are no data, blank lines not counted (default: found out).")
    private Integer footer;

    @Option(
            names = "--comment",
            paramLabel = "TEXT",
            description = "Start of lines that are no data (default: found out).")
    private String comment;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        DialectOverrides said = DialectOverrides.NONE
                .withEncoding(Optional.ofNullable(encoding))
                .withDelimiter(character("--delimiter", delimiter))
                .withQuote(character("--quote", quote))
                .withEscape(character("--escape", escape))
                .withComment(Optional.ofNullable(comment))
                .withPreambleRows(Optional.ofNullable(preamble))
                .withHeaderRows(Optional.ofNullable(header))
                .withFooterRows(Optional.ofNullable(footer));
        ProgressJob job = ConsoleProgress.job(console);
        int worst = ExitCode.DONE;
        for (Path file : files) {
            job.message("Reading " + file);
            worst = Math.max(worst, read(file, said, job));
        }
        return worst;
    }

    private int read(Path file, DialectOverrides said, ProgressJob job) throws CommandFailure {
        try {
            NormalizedFile made = new CsvNormalizer().normalize(file, said, out, job.sub(1.0 / files.size()));
            console.out()
                    .printf(
                            "%s: %,d rows read = %,d accepted + %,d repaired + %,d rejected%n",
                            file, made.read(), made.accepted(), made.repaired(), made.rejected());
            return ExitCode.DONE;
        } catch (UnusableInputException e) {
            console.err().println(file + ": " + e.getMessage());
            return ExitCode.INPUT_UNUSABLE;
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT_UNUSABLE,
                    "Cannot read " + file + " or write to " + out + " (" + e.getMessage() + ").",
                    e);
        }
    }

    private static Optional<Character> character(String option, String text) throws CommandFailure {
        if (text == null) {
            return Optional.empty();
        }
        String meant = text.equals("\\t") ? "\t" : text;
        if (meant.length() != 1) {
            throw new CommandFailure(ExitCode.USAGE, option + " (" + text + ") must be one character.");
        }
        return Optional.of(meant.charAt(0));
    }
}
