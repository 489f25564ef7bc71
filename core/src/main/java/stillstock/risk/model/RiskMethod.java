package stillstock.risk.model;

import stillstock.job.JobContext;

/** A way of scoring products that is learned from cohorts or needs no learning. Immutable. */
public interface RiskMethod {
    /** Its name in tables and files: "xgboost". */
    String name();

    /** True where its scores are meant as probabilities. */
    boolean probability();

    /** True where it says 0 or 1 and nothing between. */
    default boolean isYesOrNo() {
        return false;
    }

    /**
     * Learns from the training cohorts and makes its own choices (rounds, penalty, smoothing) by the validation
     * cohorts, whose outcomes come later.
     *
     * @param train rows of both outcomes
     * @param validation rows to choose by
     */
    Fitted fit(Cohorts train, Cohorts validation, JobContext job);

    /** A method that has learned. Immutable. */
    interface Fitted {
        /** One score a row; higher = riskier, never NaN. */
        double[] score(Cohort cohort, JobContext job);

        /** Learns once more, from more rows, keeping the choices made. */
        Fitted refit(Cohorts all, JobContext job);

        /** The choices made, in words: "84 rounds"; may be empty. */
        String choices();
    }
}
