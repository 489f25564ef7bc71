package stillstock.risk.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskScorer;
import stillstock.risk.RiskTrainer;
import stillstock.risk.RiskTraining;
import stillstock.risk.Shop;
import stillstock.risk.TrainedShop;
import stillstock.snapshot.Snapshot;

class ModelLifeTest {
    private static final Snapshot SHOP = TrainedShop.snapshot();
    private static final StoredModel NOW = new StoredModel(TrainedShop.result().training(), ModelOrigin.unknown());

    private static StoredModel trainedOn(int day) {
        return new StoredModel(
                RiskTrainer.train(SHOP, TrainedShop.WINDOWS, TrainedShop.CONFIG, day, JobContext.none()),
                ModelOrigin.unknown());
    }

    @Test
    void aModelScoresAnotherSnapshotWithoutTraining() {
        Snapshot other = Shop.of(80, true, 99).snapshot();
        assertTrue(DataFit.of(NOW.model(), other).fits());
        RiskResult scored = RiskScorer.score(
                NOW.training(), other, TrainedShop.WINDOWS, Shop.END, TrainedShop.CONFIG, JobContext.none());
        assertEquals("", scored.unavailableCause());
        assertTrue(scored.scored() > 20);
    }

    @Test
    void dataThatLacksATableTheModelLearnedFromIsRefusedWithTheListOfWhatIsMissing() {
        Snapshot withoutStock = Shop.of(80, false, 99).snapshot();
        DataFit fit = DataFit.of(NOW.model(), withoutStock);
        assertFalse(fit.fits());
        List<String> lacking = fit.lacking().get(stillstock.snapshot.TableName.INVENTORY);
        assertFalse(lacking.isEmpty());
        assertTrue(fit.explanation().startsWith("The model does not fit this data. It learned from inventory"));
        lacking.forEach(name -> assertTrue(fit.explanation().contains(name)));
        double[] gains = NOW.model().gains();
        lacking.forEach(name -> assertTrue(gains[NOW.model().schema().column(name)] > 0));
    }

    @Test
    void anOlderModelIsComparedOnAWindowThatNeitherLearnedFrom() {
        StoredModel old = trainedOn(Shop.END - 120);
        ModelComparison comparison =
                new SharedWindow(SHOP, TrainedShop.WINDOWS).compare(NOW, old, Shop.END, JobContext.none());
        assertEquals("", comparison.caution());
        assertEquals(8, comparison.figures().size());
        ModelComparison.Figure auc = comparison.figures().get(0);
        assertEquals(auc.first() - auc.second(), auc.difference(), 1e-12);
        assertTrue(auc.lower() <= auc.difference() && auc.difference() <= auc.upper(), auc.toString());
        // the model of now is judged by the scores it gave before it learned from this window
        double kept = NOW.training().metrics().get(0).rocAuc();
        assertEquals(kept, auc.first(), 1e-9);
    }

    @Test
    void aModelAgainstItselfDiffersInNothing() {
        ModelComparison comparison =
                new SharedWindow(SHOP, TrainedShop.WINDOWS).compare(NOW, NOW, Shop.END, JobContext.none());
        for (ModelComparison.Figure figure : comparison.figures()) {
            assertEquals(0, figure.difference());
            assertEquals("no clear difference", figure.verdict());
        }
    }

    @Test
    void whereNoFairWindowIsLeftTheComparisonSaysWhomItFlatters() {
        RiskTraining training = NOW.training();
        StoredModel withoutRows = new StoredModel(
                RiskTraining.of(NOW.model(), training.metrics(), java.util.Optional.empty()), ModelOrigin.unknown());
        ModelComparison comparison =
                new SharedWindow(SHOP, TrainedShop.WINDOWS).compare(NOW, withoutRows, Shop.END, JobContext.none());
        assertTrue(comparison.caution().startsWith("Not fair: the second model learned from"), comparison.caution());
    }

    @Test
    void modelsOfDifferentOutcomesAreNotCompared() {
        StoredModel shorter = new StoredModel(
                RiskTrainer.train(
                        SHOP,
                        TrainedShop.WINDOWS,
                        TrainedShop.CONFIG.withOutcome(60, TrainedShop.CONFIG.label()),
                        Shop.END,
                        JobContext.none()),
                ModelOrigin.unknown());
        assertThrows(IllegalArgumentException.class, () -> new SharedWindow(SHOP, TrainedShop.WINDOWS)
                .compare(NOW, shorter, Shop.END, JobContext.none()));
    }

    @Test
    void theCardSaysWhatItForetellsHowItDidAndWhereItComesFrom() {
        ModelCard card = ModelCard.of(new StoredModel(
                NOW.training(), new ModelOrigin("Stillstock <1>", "3.0.0", Map.of("sales.csv", "ab12"))));
        String markdown = ModelCardText.markdown(card);
        assertTrue(markdown.startsWith("# Risk model of "));
        assertTrue(markdown.contains("sells less than 10 % of its stock on hand within the next 90 days"));
        assertTrue(markdown.contains("| xgboost | 0."), markdown);
        assertTrue(markdown.contains("| sales.csv | ab12 |"));
        String html = ModelCardText.html(card);
        assertTrue(html.contains("Stillstock &lt;1&gt;"));
        assertFalse(html.contains("http"), "works offline");
        assertEquals(card.sections().size(), html.split("<h2>").length - 1);
    }
}
