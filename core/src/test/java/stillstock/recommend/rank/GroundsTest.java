package stillstock.recommend.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillstock.job.JobContext;
import stillstock.recommend.CoSalesMethod;
import stillstock.recommend.Ground;
import stillstock.recommend.Pairing;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.feedback.FeedbackEntry;
import stillstock.recommend.index.PairingIndex;
import stillstock.snapshot.Days;

class GroundsTest {
    private static final LocalDate DAY = Days.date(RandomShop.DAY);

    private static List<Pairing> ranked(PairingInputs inputs, RecommendConfig config) {
        PairingIndex index = PairingIndex.build(inputs, config, JobContext.none());
        return PairingRanker.rankAll(index, config, JobContext.none()).all();
    }

    private static FeedbackEntry said(PairingInputs inputs, Pairing pair, FeedbackEntry.Verdict verdict) {
        return new FeedbackEntry(
                inputs.snapshot().products().id(pair.anchor()),
                inputs.snapshot().products().id(pair.candidate()),
                verdict,
                Double.NaN,
                DAY);
    }

    @ParameterizedTest
    @EnumSource(CoSalesMethod.class)
    void partsAddUpToTheScoreByEveryMethod(CoSalesMethod method) {
        RecommendConfig config = RecommendConfig.defaults().with(method);
        PairingInputs inputs = new RandomShop(21, 100).inputs().withRisk(product -> product % 10 / 10.0);
        PairingIndex index = PairingIndex.build(inputs, config, JobContext.none());
        PairScorer scorer = new PairScorer(index, config);
        int together = 0;
        for (int anchor = 0; anchor < inputs.anchors().length; anchor++) {
            for (int pair = index.from(anchor); pair < index.to(anchor); pair++) {
                double sum = 0;
                for (Ground ground : scorer.grounds(anchor, pair)) {
                    assertTrue(Double.isNaN(ground.measure()) || ground.measure() >= 0 && ground.measure() <= 1);
                    assertTrue(ground.part() >= 0 && ground.part() <= 1);
                    sum += ground.part();
                    together += ground.kind() == ScorerKind.CO_SALES && ground.part() > 0 ? 1 : 0;
                }
                assertEquals(scorer.score(anchor, pair), sum, 1e-12);
            }
        }
        assertTrue(together > 20, "some pairs were bought together");
    }

    @Test
    void aWeightIsTheLargestPartAScorerCanHave() {
        PairingInputs inputs = new RandomShop(22, 100).inputs();
        for (ScorerKind kind : ScorerKind.values()) {
            if (kind == ScorerKind.FEEDBACK) {
                continue;
            }
            RecommendConfig config =
                    RecommendConfig.defaults().edited().groupDistance(3).config();
            for (ScorerKind other : ScorerKind.values()) {
                config = config.with(other, other == kind ? 1 : 0);
            }
            double share = config.weight(kind.family());
            for (Pairing pair : ranked(inputs, config)) {
                for (Ground ground : pair.grounds()) {
                    double expected =
                            ground.kind() == kind && !Double.isNaN(ground.measure()) ? share * ground.measure() : 0;
                    boolean alone = ground.kind().family() == kind.family();
                    assertTrue(!alone || Math.abs(expected - ground.part()) < 1e-12, kind + " " + ground);
                }
            }
        }
    }

    @Test
    void aRejectedPairIsGoneAndAnAcceptedOneRises() {
        PairingInputs inputs = new RandomShop(23, 120).inputs();
        RecommendConfig config = RecommendConfig.defaults();
        List<Pairing> before = ranked(inputs, config);
        Pairing rejected = before.get(0);
        Pairing accepted =
                before.stream().filter(p -> p.rank() == 3).findFirst().orElseThrow();
        Feedback feedback = Feedback.none()
                .and(List.of(
                        said(inputs, rejected, FeedbackEntry.Verdict.REJECTED),
                        said(inputs, accepted, FeedbackEntry.Verdict.ACCEPTED)));
        List<Pairing> after = ranked(inputs.with(feedback), config);
        assertTrue(after.stream()
                .noneMatch(p -> p.anchor() == rejected.anchor() && p.candidate() == rejected.candidate()));
        Pairing risen = after.stream()
                .filter(p -> p.anchor() == accepted.anchor() && p.candidate() == accepted.candidate())
                .findFirst()
                .orElseThrow();
        double gained = 0.25 * (1.0 / 3) * (1 - accepted.parts().coSales() / 0.25);
        assertEquals(accepted.score() + gained, risen.score(), 1e-6);
        assertEquals(gained, part(risen, ScorerKind.FEEDBACK), 1e-6);
    }

    @Test
    void feedbackOfALaterDayIsNotSeen() {
        PairingInputs inputs = new RandomShop(24, 80).inputs();
        List<Pairing> before = ranked(inputs, RecommendConfig.defaults());
        Pairing first = before.get(0);
        FeedbackEntry later = new FeedbackEntry(
                inputs.snapshot().products().id(first.anchor()),
                inputs.snapshot().products().id(first.candidate()),
                FeedbackEntry.Verdict.REJECTED,
                Double.NaN,
                DAY.plusDays(1));
        assertEquals(
                before, ranked(inputs.with(new Feedback(new ArrayList<>(List.of(later)))), RecommendConfig.defaults()));
    }

    private static double part(Pairing pair, ScorerKind kind) {
        return pair.grounds().stream()
                .filter(ground -> ground.kind() == kind)
                .mapToDouble(Ground::part)
                .sum();
    }
}
