package stillstock.risk.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.classify.Classification;
import stillstock.classify.Classifier;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskScorer;
import stillstock.risk.Shop;
import stillstock.risk.TrainedShop;
import stillstock.snapshot.Snapshot;

class DefinitionLensTest {
    private static final DeadStockPolicy POLICY = DeadStockPolicy.defaults();
    private static final LensThresholds USUAL = LensThresholds.of(POLICY, RiskConfig.defaults());
    private static final Snapshot SHOP = Shop.of(1000, true, 21).snapshot();
    private static final StockFacts FACTS = StockFacts.asOf(SHOP, Shop.END, POLICY.windows(), JobContext.none());
    private static final RiskResult RISK = RiskScorer.score(
            TrainedShop.result().training(),
            SHOP,
            POLICY.windows(),
            Shop.END,
            RiskConfig.defaults(),
            JobContext.none());
    private final DefinitionLens lens = new DefinitionLens(FACTS, POLICY, RISK);

    @Test
    void flipsAreVerifiedByRunningAgainOnAThousandRandomProducts() {
        Random random = new Random(7);
        Map<Definition, Integer> flips = new EnumMap<>(Definition.class);
        for (int i = 0; i < 1000; i++) {
            int product = random.nextInt(SHOP.products().size());
            LensThresholds thresholds = random(random);
            for (Definition definition : Definition.values()) {
                Verdict before = lens.verdict(definition, product, thresholds);
                if (Double.isNaN(before.flipsAt())) {
                    continue;
                }
                flips.merge(definition, 1, Integer::sum);
                Verdict after = lens.verdict(definition, product, thresholds.with(definition, before.flipsAt()));
                assertNotEquals(before.state(), after.state(), before + " then " + after);
                double nearer = before.flipsAt() - Math.signum(before.change()) * definition.step();
                Verdict almost = lens.verdict(definition, product, thresholds.with(definition, nearer));
                assertEquals(before.state(), almost.state(), "one step less does not flip " + before);
            }
        }
        for (Definition definition : Definition.values()) {
            assertTrue(flips.getOrDefault(definition, 0) > 100, definition + " flipped " + flips.get(definition));
        }
    }

    @Test
    void theRulesFlipIsTheOneTheClassificationItselfMakes() {
        int checked = 0;
        for (int product = 0; product < SHOP.products().size() && checked < 40; product += 7) {
            Verdict verdict = lens.verdict(Definition.RULE, product, USUAL);
            Classification now = Classifier.classify(FACTS, POLICY);
            assertEquals(now.status(product) == Status.DEAD, verdict.state() == Verdict.State.FLAGGED);
            if (!Double.isNaN(verdict.flipsAt())) {
                checked++;
                Classification then = Classifier.classify(FACTS, deadAfter((int) verdict.flipsAt()));
                assertNotEquals(now.status(product) == Status.DEAD, then.status(product) == Status.DEAD);
            }
        }
        assertTrue(checked >= 20, "checked " + checked);
    }

    @Test
    void everyDefinitionPartsTheWholeStockToTheCent() {
        double total = Classifier.classify(FACTS, POLICY).totalValue();
        for (Definition definition : Definition.values()) {
            DefinitionLens.Partition partition = lens.partition(definition, USUAL);
            assertEquals(total, partition.totalValue(), 0.005, definition.name());
            assertEquals(
                    SHOP.products().size(),
                    partition.flagged() + partition.clear() + partition.unknown(),
                    definition.name());
        }
    }

    @Test
    void whatNothingFlipsSaysWhy() {
        for (int product = 0; product < SHOP.products().size(); product++) {
            for (Verdict verdict : lens.verdicts(product, USUAL)) {
                assertEquals(Double.isNaN(verdict.flipsAt()), !verdict.cause().isEmpty(), verdict.toString());
                assertTrue(!verdict.flipWords().isEmpty());
            }
        }
    }

    @Test
    void withoutAModelTheOthersStillJudge() {
        RiskResult none = RiskResult.unavailable(RISK.features(), RiskConfig.defaults(), "too short");
        DefinitionLens other = new DefinitionLens(FACTS, POLICY, none);
        Verdict model = other.verdict(Definition.MODEL, 3, USUAL);
        assertEquals("there is no model", FACTS.onHand(3) > 0 ? model.cause() : "there is no model");
        assertEquals(lens.verdict(Definition.AGE, 3, USUAL), other.verdict(Definition.AGE, 3, USUAL));
    }

    private static LensThresholds random(Random random) {
        return new LensThresholds(
                1 + random.nextInt(400),
                1 + random.nextInt(700),
                1 + random.nextInt(700),
                (10 + random.nextInt(90)) / 100.0,
                0.1,
                (1 + random.nextInt(98)) / 100.0,
                (1 + random.nextInt(98)) / 100.0);
    }

    private static DeadStockPolicy deadAfter(int days) {
        return new DeadStockPolicy(
                days, 1, 90, 180, 90, 0, 0.80, 0.95, 0.5, 1.0, 0.10, 0.30, POLICY.ageBucketDays(), POLICY.windows());
    }
}
