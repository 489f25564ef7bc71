package stillstock.provenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import stillstock.importing.FileReport;
import stillstock.quality.plan.StepResult;
import stillstock.settings.AnalysisSettings;

/**
 * What {@code run.json} says: enough to make the same results again.
 *
 * @param program name and version
 * @param startedAt when; with {@code finishedAt} the only fields that differ between two runs on the same input
 * @param asOf the day the analysis speaks of
 * @param inputs files read, with row counts and SHA-256
 * @param cleaning what each cleaning step did, with row counts; those that are off would have done
 * @param settings all of them
 * @param outputs SHA-256 of every file written, by name; run.json itself and workbooks with time stamps left out
 */
public record RunRecord(
        String program,
        Instant startedAt,
        Instant finishedAt,
        LocalDate asOf,
        List<FileReport> inputs,
        List<StepResult> cleaning,
        AnalysisSettings settings,
        Map<String, String> outputs) {}
