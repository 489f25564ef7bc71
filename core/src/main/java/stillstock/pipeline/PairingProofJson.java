package stillstock.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import stillstock.export.ColumnSpec;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.feedback.FeedbackEntry;
import stillstock.recommend.proof.WeightSearch;

/** The offline proof as JSON: the lines of the CSV, the learned weights, the feedback. */
final class PairingProofJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PairingProofJson() {}

    static String write(PairingProof proof) {
        ObjectNode root = JSON.createObjectNode();
        root.put("unavailable", proof.outcome().unavailableCause());
        ArrayNode lines = root.putArray("lines");
        for (PairingProof.Line line : proof.lines()) {
            ObjectNode node = lines.addObject();
            for (ColumnSpec<PairingProof.Line> column : PairingProof.columns()) {
                Object value = column.value().apply(line);
                if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
                    node.put(column.name(), number.doubleValue());
                } else if (value instanceof String text) {
                    node.put(column.name(), text);
                }
            }
        }
        learned(root, proof.outcome().learned());
        feedback(root.putObject("feedback"), proof.feedback());
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the tree holds texts and numbers", e);
        }
    }

    private static void learned(ObjectNode root, WeightSearch.Learned learned) {
        if (learned == null) {
            return;
        }
        ObjectNode node = root.putObject("learnedWeights");
        node.put("pairs", learned.pairs());
        if (Double.isFinite(learned.before())) {
            node.put("ndcgBefore", learned.before());
            node.put("ndcgAfter", learned.after());
        }
        RecommendConfig config = learned.config();
        for (ScorerKind.Family family : ScorerKind.Family.values()) {
            node.put(family.name(), config.weight(family));
        }
        ObjectNode scorers = node.putObject("scorers");
        for (ScorerKind kind : ScorerKind.values()) {
            scorers.put(kind.name(), config.weight(kind));
        }
    }

    private static void feedback(ObjectNode node, Feedback feedback) {
        int accepted = 0;
        int rejected = 0;
        double sold = 0;
        for (Feedback.Standing standing : feedback.standing().values()) {
            accepted += standing.verdict() == FeedbackEntry.Verdict.ACCEPTED ? 1 : 0;
            rejected += standing.out() ? 1 : 0;
            sold += standing.sold();
        }
        node.put("accepted", accepted);
        node.put("rejected", rejected);
        node.put("sold", sold);
    }
}
