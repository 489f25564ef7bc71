package stillstock.recommend.rank;

import java.util.Locale;
import java.util.StringJoiner;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.index.Similarity;

/** Says in one sentence why a pair was chosen. */
final class ReasonText {
    private static final double ALIKE = 0.3;

    private final PairingIndex index;
    private final RecommendConfig config;
    private final PairScorer scorer;

    ReasonText(PairingIndex index, RecommendConfig config, PairScorer scorer) {
        this.index = index;
        this.config = config;
        this.scorer = scorer;
    }

    String of(int anchor, int pair) {
        int candidate = index.candidate(pair);
        StringJoiner text = new StringJoiner("; ", "", ".");
        text.setEmptyValue("");
        add(text, kinship(anchor, pair));
        int together = index.together(pair);
        add(text, together == 0 ? "" : "bought together in " + together + (together == 1 ? " order" : " orders"));
        add(text, tiedUp(candidate));
        add(text, margin(candidate));
        String sentence = text.toString();
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static void add(StringJoiner text, String part) {
        if (!part.isEmpty()) {
            text.add(part);
        }
    }

    private String kinship(int anchor, int pair) {
        int a = index.inputs().anchors()[anchor];
        int b = index.flagged().products()[index.candidate(pair)];
        Similarity similarity = index.similarityOf();
        String group = similarity.kinship().words(a, b);
        boolean brand = similarity.sameBrand(a, b);
        String same = group.isEmpty() ? (brand ? "same brand" : "") : group + (brand ? " and brand" : "");
        if (!(similarity.words().cosine(a, b) >= ALIKE)) {
            return same;
        }
        return same.isEmpty() ? "similar name" : same + ", similar name";
    }

    private String tiedUp(int candidate) {
        double value = index.flagged().stockValue()[candidate];
        double age = index.flagged().ageDays()[candidate];
        String days = Double.isNaN(age) ? "" : " for " + Math.round(age) + (Math.round(age) == 1 ? " day" : " days");
        if (value > 0) {
            return String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value) + " tied up" + days;
        }
        double units = index.flagged().onHand()[candidate];
        return units > 0 ? String.format(Locale.ROOT, "%,.0f", units) + " units in stock" + days : "";
    }

    private String margin(int candidate) {
        double margin = scorer.margin(candidate);
        if (Double.isNaN(margin)) {
            return "";
        }
        String off = " at " + Math.round(config.proposedDiscount() * 100) + " % off";
        long percent = Math.round(Math.abs(margin) * 100);
        return margin >= 0 ? percent + " % margin left" + off : "a loss of " + percent + " %" + off;
    }
}
