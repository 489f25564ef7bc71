package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.recognise.FileVerdict;
import stillstock.importing.recognise.Proposal;
import stillstock.importing.recognise.Recogniser;
import stillstock.importing.recognise.Recognition;
import stillstock.importing.recognise.SourceProposal;
import stillstock.importing.recognise.match.ColumnChoice;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.InputTables;
import stillstock.job.JobContext;

/** {@code stillstock map}: recognises foreign files and writes the mapping to read them with. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description = {
            "Recognises foreign files: which table each one feeds, which of its columns which canonical one, how sure",
            "that is and why. The mapping that is written can be corrected and given to --mapping."
        })
final class MapCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A folder, text tables, or a SQLite file.")
    private List<Path> paths;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the mapping (default: nowhere).")
    private Path out;

    @Option(names = "--name", paramLabel = "NAME", description = "What the mapping is called.", defaultValue = "")
    private String name;

    MapCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        JobContext job = ConsoleProgress.job(console);
        try (TableSet tables = InputTables.open(new InputPlace.Files(paths), job)) {
            Recognition found = new Recogniser().recognise(tables, Map.of(), job);
            show(found.proposal());
            if (out != null) {
                Map<String, List<String>> shapes = new LinkedHashMap<>();
                for (TableProfile profile : found.profiles()) {
                    shapes.put(profile.name(), profile.header());
                }
                Files.writeString(
                        out,
                        MappingJson.text(found.proposal().mapping().named(name).shapedLike(shapes)));
                console.out().println("Mapping: " + out.toAbsolutePath().normalize());
            }
            return found.proposal().missing().isEmpty() ? ExitCode.DONE : ExitCode.INPUT_UNUSABLE;
        } catch (UnusableInputException e) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT_UNUSABLE,
                    "Cannot read " + paths + " or write " + out + " (" + e.getMessage() + "). Check their rights.",
                    e);
        }
    }

    private void show(Proposal proposal) {
        for (FileVerdict file : proposal.files()) {
            String tables = file.tables().isEmpty()
                    ? "-"
                    : file.tables().stream().map(table -> table.id()).collect(Collectors.joining(", "));
            line(
                    "%s: %s (%s), %,d rows: %s",
                    file.file(), tables, percent(file.confidence()), file.rows(), file.reason());
        }
        for (SourceProposal source : proposal.sources()) {
            line("%n%s from %s (%s)", source.table().id(), source.source().file(), percent(source.confidence()));
            for (ColumnChoice column : source.columns()) {
                line(
                        "  %-18s %-28s %5s  %s",
                        column.canonical(), column.foreign(), percent(column.confidence()), column.reason());
            }
            source.remarks().forEach(remark -> line("  note: %s", remark));
        }
        proposal.suggestions().forEach(suggestion -> line("%nto decide: %s", suggestion.words()));
        proposal.asOf().ifPresent(hint -> line("%nto decide: as of %s? %s", hint.day(), hint.words()));
        proposal.missing().forEach(words -> console.err().println("Missing: " + words));
    }

    private void line(String format, Object... values) {
        console.out().printf(Locale.ROOT, format + "%n", values);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
