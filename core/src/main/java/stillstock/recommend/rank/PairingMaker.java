package stillstock.recommend.rank;

import stillstock.recommend.Pairing;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;

/** Turns a position in the index into a pairing with its parts and its sentence, when somebody looks at it. */
final class PairingMaker {
    private final PairingIndex index;
    private final RecommendConfig config;
    private final PairScorer scorer;
    private final ReasonText reasons;

    PairingMaker(PairingIndex index, RecommendConfig config, PairScorer scorer) {
        this.index = index;
        this.config = config;
        this.scorer = scorer;
        reasons = new ReasonText(index, config, scorer);
    }

    RecommendConfig config() {
        return config;
    }

    PairScorer scorer() {
        return scorer;
    }

    Pairing pairing(int anchor, int rank, int pair) {
        return new Pairing(
                index.inputs().anchors()[anchor],
                rank,
                index.flagged().products()[index.candidate(pair)],
                scorer.grounds(anchor, pair),
                index.together(pair),
                reasons.of(anchor, pair));
    }
}
