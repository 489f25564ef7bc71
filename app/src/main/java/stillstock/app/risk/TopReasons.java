package stillstock.app.risk;

import java.util.List;
import stillstock.app.table.GridText;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.risk.Contribution;
import stillstock.risk.RiskResult;

/** The strongest reason of every product, worked out beforehand so that the table can sort and filter by it. */
final class TopReasons {
    private static final int BLOCK = 256;
    private final RiskResult result;
    private final String[] words;

    private TopReasons(RiskResult result, int products) {
        this.result = result;
        words = new String[products];
    }

    /** Works out the strongest reasons, in parallel. */
    static TopReasons of(RiskResult result, int products, JobContext job) {
        TopReasons reasons = new TopReasons(result, products);
        job.message("Working out the reasons");
        Parallel.blocks(products, BLOCK, job, (from, to) -> {
            for (int product = from; product < to; product++) {
                reasons.words[product] = reasons.strongest(product);
            }
        });
        return reasons;
    }

    RiskResult result() {
        return result;
    }

    /** "last sold 214 days ago: +0.31"; empty where the product is not scored. */
    String of(int product) {
        return words[product];
    }

    /** A reason with its sign, on the log-odds scale. */
    static String words(Contribution reason) {
        return reason.words() + ": " + GridText.change(reason.contribution(), 2);
    }

    private String strongest(int product) {
        List<Contribution> reasons = result.reasons(product, 1);
        return reasons.isEmpty() ? "" : words(reasons.get(0));
    }
}
