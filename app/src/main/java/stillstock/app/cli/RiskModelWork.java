package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stillstock.files.AtomicFile;
import stillstock.importing.ImportReport;
import stillstock.job.JobContext;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskScorer;
import stillstock.risk.RiskTrainer;
import stillstock.risk.RiskTraining;
import stillstock.risk.RivalScores;
import stillstock.risk.life.DataFit;
import stillstock.risk.life.ModelCard;
import stillstock.risk.life.ModelCardText;
import stillstock.risk.life.ModelOrigin;
import stillstock.risk.life.RiskModelFile;
import stillstock.risk.life.StoredModel;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;

/** What the risk command does with model files: keep one, describe one, score with one. */
record RiskModelWork(Snapshot data, AnalysisSettings settings, int day) {
    /** Trains a model as of the day and keeps and describes it where asked. */
    void keep(RiskConfig config, ImportReport report, Optional<Path> file, Optional<Path> card, JobContext job)
            throws CommandFailure {
        RiskTraining training = RiskTrainer.train(data, settings.policy().windows(), config, day, job.sub(0.3));
        Map<String, String> inputs = new TreeMap<>();
        report.files().forEach(read -> inputs.put(read.file(), read.sha256()));
        String xgboost = training.model().orElseThrow().xgboostVersion();
        StoredModel stored = new StoredModel(training, new ModelOrigin(ProgramVersion.text(), xgboost, inputs));
        if (file.isPresent()) {
            try {
                RiskModelFile.save(stored, file.get());
            } catch (IOException e) {
                throw ImportFiles.cannotWrite(file.get(), e);
            }
        }
        describe(stored, card);
    }

    /** Every product's score by a kept model; refused where the data does not fit it. */
    RivalScores scoreWith(Path file, Optional<Path> card, JobContext job) throws CommandFailure {
        StoredModel stored;
        try {
            stored = RiskModelFile.load(file);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, e.getMessage(), e);
        }
        DataFit fit = DataFit.of(stored.model(), data);
        if (!fit.fits()) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, fit.explanation());
        }
        describe(stored, card);
        RiskResult scored = RiskScorer.score(
                stored.training(),
                data,
                settings.policy().windows(),
                day,
                stored.model().config(),
                job);
        List<RivalScores.Row> rows = new ArrayList<>();
        for (int product = 0; product < data.products().size(); product++) {
            if (!Double.isNaN(scored.risk(product))) {
                rows.add(new RivalScores.Row(data.products().id(product), List.of(scored.risk(product))));
            }
        }
        rows.sort(Comparator.comparing(RivalScores.Row::productId));
        return new RivalScores(List.of("xgboost"), rows, stored.training().metrics(), scored.unavailableCause());
    }

    private static void describe(StoredModel stored, Optional<Path> card) throws CommandFailure {
        if (card.isPresent()) {
            ModelCard described = ModelCard.of(stored);
            boolean page = card.get().toString().endsWith(".html");
            try {
                AtomicFile.writeText(
                        card.get(),
                        out -> out.write(page ? ModelCardText.html(described) : ModelCardText.markdown(described)));
            } catch (IOException e) {
                throw ImportFiles.cannotWrite(card.get(), e);
            }
        }
    }
}
