package stillstock.app.risk;

import java.util.List;
import stillstock.app.table.GridText;
import stillstock.job.JobContext;
import stillstock.risk.Contribution;
import stillstock.risk.RiskResult;
import stillstock.risk.explain.TellingReasons;

/** The reasons of every product, worked out beforehand so that the table can sort and filter by them. */
public final class TopReasons {
    private final RiskResult result;
    private final String[] strongest;
    private final String[] telling;

    private TopReasons(RiskResult result, int products) {
        this.result = result;
        strongest = new String[products];
        telling = new String[products];
    }

    /** Works out the reasons, in parallel. */
    static TopReasons of(RiskResult result, int products, JobContext job) {
        TopReasons reasons = new TopReasons(result, products);
        job.message("Working out the reasons");
        List<List<Contribution>> first = result.allReasons(1, job.sub(0.5));
        TellingReasons told = TellingReasons.of(result, products, job.sub(0.5));
        for (int product = 0; product < products; product++) {
            boolean scored = product < first.size() && !first.get(product).isEmpty();
            reasons.strongest[product] = scored ? words(first.get(product).get(0)) : "";
            reasons.telling[product] = told.of(product).map(TopReasons::words).orElse("");
        }
        return reasons;
    }

    /** The scores. */
    public RiskResult result() {
        return result;
    }

    /** What sets a product apart: "last sold 214 days ago: +0.31"; empty where it is not scored. */
    public String of(int product) {
        return telling[product];
    }

    /** What moves its score most, which may be the same for many; empty where it is not scored. */
    public String strongest(int product) {
        return strongest[product];
    }

    /** A reason with its sign, on the log-odds scale. */
    public static String words(Contribution reason) {
        return reason.words() + ": " + GridText.change(reason.contribution(), 2);
    }
}
