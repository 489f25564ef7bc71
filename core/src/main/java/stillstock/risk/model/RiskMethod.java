package stillstock.risk.model;

import java.util.ArrayList;
import java.util.List;
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
     * Makes its choices (rounds, penalty, smoothing) by folds in time: in each it learns from the training dates only
     * and is held against the later dates.
     *
     * @param folds at least one
     */
    Chosen choose(List<Fold> folds, JobContext job);

    /** A method whose choices are made. Immutable. */
    interface Chosen {
        /** Learns from rows, keeping the choices made. */
        Fitted learn(Cohorts rows, JobContext job);

        /** The choices made, in words: "84 rounds"; may be empty. */
        String choices();

        /** Scores of each fold's validation rows by what its training rows taught: given ahead of their outcome. */
        List<double[]> ahead();
    }

    /** A method that has learned. Immutable. */
    interface Fitted {
        /** One score a row; higher = riskier, never NaN. */
        double[] score(Cohort cohort, JobContext job);
    }

    /** Scores of every row of several cohorts. */
    static double[] scores(Fitted fitted, Cohorts cohorts, JobContext job) {
        return cohorts.scores(cohort -> fitted.score(cohort, job));
    }

    /** All folds' validation outcomes, in the order of {@link Chosen#ahead()}. */
    static boolean[] outcomes(List<Fold> folds) {
        return validation(folds).outcomes();
    }

    /** All folds' validation rows as one. */
    static Cohorts validation(List<Fold> folds) {
        List<Cohort> all = new ArrayList<>();
        folds.forEach(fold -> all.addAll(fold.validation().list()));
        return new Cohorts(all);
    }
}
