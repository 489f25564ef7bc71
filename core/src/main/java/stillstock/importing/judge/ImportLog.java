package stillstock.importing.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import stillstock.importing.Cause;
import stillstock.importing.FileReport;
import stillstock.importing.ImportReport;
import stillstock.importing.RejectedRow;
import stillstock.importing.RowProblem;
import stillstock.importing.row.TableSet;
import stillstock.snapshot.TableName;

/** Collects what is to be said about an import. Memory is bounded: counts are exact, texts are kept up to limits. */
public final class ImportLog {
    /** Rejected rows kept with their fields; more than this many are counted only. */
    static final int KEPT_REJECTS = 200_000;
    /** Characters of rejected rows kept. */
    static final long KEPT_CHARACTERS = 64L << 20;

    private static final int LONGEST_LINE = 1000;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private record FileCause(String file, Cause cause) {}

    private final List<Tally> tallies = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<FileCause, Integer> kept = new HashMap<>();
    private final List<RejectedRow> rejects = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private long rejectCharacters;
    private long forgotten;

    public Tally tally(String file, TableName table, String sha256) {
        Tally tally = new Tally(file, table, sha256);
        tallies.add(tally);
        return tally;
    }

    public void problem(RowProblem problem) {
        int count = kept.merge(new FileCause(problem.file(), problem.cause()), 1, Integer::sum);
        if (count <= ImportReport.KEPT_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** The problems noted so far, in order. */
    public List<RowProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    public void reject(RejectedRow row) {
        long characters = row.fields().stream().mapToLong(String::length).sum();
        if (rejects.size() >= KEPT_REJECTS || rejectCharacters + characters > KEPT_CHARACTERS) {
            forgotten++;
            return;
        }
        rejectCharacters += characters;
        rejects.add(row);
    }

    public void note(String text) {
        String line = oneLine(text);
        notes.putIfAbsent(line, line);
    }

    /** Names of columns and tables are a stranger's text: what they bring along must not break a message. */
    private static String oneLine(String text) {
        String line = CONTROLS.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " ...";
    }

    /** Puts in where the rows with problems lie in the bytes of their files. */
    public void locate(TableSet tables) throws IOException {
        Map<String, TreeMap<Long, Long>> places = new HashMap<>();
        problems.forEach(problem -> expect(places, problem));
        rejects.forEach(row -> expect(places, row.problem()));
        for (Map.Entry<String, TreeMap<Long, Long>> file : places.entrySet()) {
            if (!tables.names().contains(file.getKey())) {
                continue;
            }
            long[] lines =
                    file.getValue().keySet().stream().mapToLong(line -> line).toArray();
            long[] offsets = tables.byteOffsets(file.getKey(), lines);
            for (int i = 0; i < lines.length; i++) {
                file.getValue().put(lines[i], offsets[i]);
            }
        }
        problems.replaceAll(problem -> located(places, problem));
        rejects.replaceAll(row -> new RejectedRow(row.header(), row.fields(), located(places, row.problem())));
    }

    private static void expect(Map<String, TreeMap<Long, Long>> places, RowProblem problem) {
        places.computeIfAbsent(problem.file(), file -> new TreeMap<>()).put(problem.line(), RowProblem.UNKNOWN);
    }

    private static RowProblem located(Map<String, TreeMap<Long, Long>> places, RowProblem problem) {
        return problem.at(places.get(problem.file()).get(problem.line()));
    }

    /** What is to be said; why there is no snapshot is empty where there is one. */
    public ImportReport report(String unusable, double rejectLimit) {
        if (forgotten > 0) {
            note(forgotten + " rejected rows are counted but not kept for the rejects file: there are too many");
        }
        List<FileReport> files = tallies.stream().map(Tally::report).toList();
        Map<String, Integer> order = new HashMap<>();
        tallies.forEach(tally -> order.putIfAbsent(tally.file(), order.size()));
        problems.sort(Comparator.comparingInt((RowProblem problem) -> order.getOrDefault(problem.file(), 0))
                .thenComparingLong(RowProblem::line));
        rejects.sort(Comparator.comparingInt(
                        (RejectedRow row) -> order.getOrDefault(row.problem().file(), 0))
                .thenComparingLong(row -> row.problem().line()));
        boolean exceeded = files.stream().anyMatch(file -> file.rejected() > rejectLimit * file.read());
        return new ImportReport(files, problems, rejects, List.copyOf(notes.values()), oneLine(unusable), exceeded);
    }
}
