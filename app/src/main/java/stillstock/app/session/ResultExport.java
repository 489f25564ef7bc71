package stillstock.app.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.importing.report.ImportReportWriter;
import stillstock.importing.report.RejectsWriter;
import stillstock.job.JobContext;
import stillstock.pipeline.Analysis;
import stillstock.pipeline.AnalysisResult;
import stillstock.pipeline.Origin;
import stillstock.pipeline.ResultFiles;
import stillstock.recommend.feedback.Feedback;
import stillstock.settings.AnalysisSettings;

/** Runs the whole analysis of what is open and writes the same result files as the command line. */
public final class ResultExport {
    private final Session session;
    private final Jobs jobs;
    private final String program;
    private final Clock clock;

    /**
     * An export of a session.
     *
     * @param program name and version, for run.json
     * @param clock for run.json's times
     */
    public ResultExport(Session session, Jobs jobs, String program, Clock clock) {
        this.session = session;
        this.jobs = jobs;
        this.program = program;
        this.clock = clock;
    }

    /** Writes all result files to a folder; does nothing while nothing is open. */
    public void to(Path folder) {
        OpenedData data = session.data().get();
        if (data == null) {
            return;
        }
        AnalysisSettings settings = session.settings().get();
        int day = session.facts().get().day();
        Feedback said = session.latest(Feedback.class).orElse(Feedback.none());
        jobs.start(new Request<>(
                "export.all",
                "Analysing everything for " + folder.getFileName(),
                job -> {
                    write(data, new Analysis(data.snapshot(), settings, day), said, folder, job);
                    return folder;
                },
                written -> {},
                "Wrote analysis.xlsx, report.html and the CSV files to " + folder));
    }

    private void write(OpenedData data, Analysis analysis, Feedback said, Path folder, JobContext job)
            throws IOException {
        Instant startedAt = clock.instant();
        AnalysisResult result = analysis.run(said, job.sub(0.9));
        job.message("Writing result files");
        new ImportReportWriter().write(data.report(), folder.resolve("import-report.csv"));
        new RejectsWriter().write(data.report(), folder.resolve("rejects"));
        new ResultFiles(program, clock)
                .write(result, new Origin(data.report(), data.cleaning()), folder, startedAt, job.sub(0.1));
    }
}
