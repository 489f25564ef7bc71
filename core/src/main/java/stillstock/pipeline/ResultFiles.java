package stillstock.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stillstock.export.CsvTableWriter;
import stillstock.export.ResultTable;
import stillstock.export.XlsxWriter;
import stillstock.files.AtomicFile;
import stillstock.files.Sha256;
import stillstock.job.JobContext;
import stillstock.provenance.RunRecord;
import stillstock.provenance.RunRecordJson;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** Writes what a run found into a folder; the workbench and the command line write the same files. */
public final class ResultFiles {
    private final String program;
    private final Clock clock;

    /**
     * @param program name and version, for run.json
     * @param clock for run.json's times, the only ones written anywhere
     */
    public ResultFiles(String program, Clock clock) {
        this.program = program;
        this.clock = clock;
    }

    /** The tables a run fills, in the order of the workbook's sheets. */
    public static List<ResultTable<?>> tables(AnalysisResult result) {
        Snapshot snapshot = result.analysis().snapshot();
        List<ResultTable<?>> tables = new ArrayList<>();
        tables.add(ResultTables.deadStock(snapshot, result.classification()));
        tables.add(ResultTables.risk(snapshot, result.risk()));
        tables.add(ResultTables.forecasts(result.forecasts()));
        tables.add(ResultTables.accuracy(result.forecasts()));
        tables.add(GroupForecastTable.of(result.groups(), snapshot.products()));
        tables.add(NetDemandTable.of(result));
        tables.add(ResultTables.recommendations(snapshot, result.recommendations()));
        tables.add(AlertTable.of(result.alerts()));
        return tables;
    }

    /**
     * Writes all result files.
     *
     * @param origin what was read and how it was cleaned
     * @param startedAt when the run began
     * @return the files written, by name
     * @throws IOException where the folder cannot be written; files already there stay whole
     */
    public Map<String, Path> write(AnalysisResult result, Origin origin, Path dir, Instant startedAt, JobContext job)
            throws IOException {
        Map<String, Path> files = new TreeMap<>();
        List<ResultTable<?>> tables = tables(result);
        for (ResultTable<?> table : tables) {
            Path file = dir.resolve(table.name() + ".csv");
            CsvTableWriter.write(table, file, job.sub(0.5 / tables.size()));
            files.put(table.name() + ".csv", file);
        }
        Path model = dir.resolve("risk-model.json");
        AtomicFile.writeText(model, out -> out.write(RiskModelJson.write(result)));
        files.put("risk-model.json", model);
        Path book = dir.resolve("analysis.xlsx");
        XlsxWriter.write(tables, book, job.sub(0.4));
        files.put("analysis.xlsx", book);
        Path html = dir.resolve("report.html");
        new ReportWriter(result, origin).write(html, program);
        files.put("report.html", html);
        job.step(1, 1);
        writeRun(result, origin, dir, startedAt, files);
        return files;
    }

    private void writeRun(AnalysisResult result, Origin origin, Path dir, Instant startedAt, Map<String, Path> files)
            throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            hashes.put(file.getKey(), Sha256.of(file.getValue()));
        }
        RunRecord run = new RunRecord(
                program,
                startedAt,
                clock.instant(),
                Days.date(result.analysis().asOfDay()),
                origin.report().files(),
                origin.cleaning(),
                result.analysis().settings(),
                hashes);
        Path file = dir.resolve("run.json");
        AtomicFile.writeText(file, out -> out.write(RunRecordJson.write(run)));
        files.put("run.json", file);
    }
}
