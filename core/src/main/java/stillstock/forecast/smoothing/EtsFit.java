package stillstock.forecast.smoothing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.forecast.math.QuasiNewton;
import stillstock.job.JobContext;

/**
 * A form fitted to a series by maximum likelihood within the usual and the admissible region.
 *
 * <p>Source: Hyndman et al. (2008), chapters 5 and 10; -2 log-likelihood without its constant is the loss of {@link
 * EtsRecursion}, and AICc counts smoothing parameters, initial states and the variance.
 */
final class EtsFit {
    private static final int DESCENTS = 3;
    private static final int SHORT_STEPS = 12;
    private static final int LONG_STEPS = 150;
    private static final int MOST_CALMINGS = 8;
    private static final double TOLERANCE = 1e-5;

    private final EtsForm form;
    private final EtsParameters parameters;
    private final EtsRecursion recursion;
    private final double loss;

    private EtsFit(EtsForm form, EtsParameters parameters, EtsRecursion recursion, double loss) {
        this.form = form;
        this.parameters = parameters;
        this.recursion = recursion;
        this.loss = loss;
    }

    /**
     * Fits a form.
     *
     * @param values of a size near 1; NaN where missing
     */
    static EtsFit of(EtsForm form, double[] values, JobContext job) {
        EtsRecursion recursion = new EtsRecursion(form, values);
        List<EtsParameters> starts = starts(form, recursion, values);
        if (starts.isEmpty()) {
            return new EtsFit(form, EtsStart.of(form, values), recursion, Double.POSITIVE_INFINITY);
        }
        recursion.loss(starts.get(0));
        EtsSpace space = new EtsSpace(form, recursion.usualError());
        Search search = new Search(space, recursion, form, job);
        EtsParameters best = search.best(starts, false);
        if (!AdmissibleRegion.contains(form, best)) {
            best = search.best(starts, true);
        }
        double loss = recursion.loss(best);
        boolean allowed = AdmissibleRegion.contains(form, best);
        return new EtsFit(form, best, recursion, allowed ? loss : Double.POSITIVE_INFINITY);
    }

    /** Points where the form is defined, least loss first. */
    private static List<EtsParameters> starts(EtsForm form, EtsRecursion recursion, double[] values) {
        EtsParameters states = EtsStart.of(form, values);
        for (int i = 0; i < MOST_CALMINGS; i++) {
            Map<EtsParameters, Double> losses = new LinkedHashMap<>();
            for (EtsParameters attempt : EtsStart.tries(form, states)) {
                double loss = recursion.loss(attempt);
                if (Double.isFinite(loss)) {
                    losses.put(attempt, loss);
                }
            }
            if (!losses.isEmpty()) {
                return losses.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList();
            }
            states = EtsStart.calmer(form, states);
        }
        return List.of();
    }

    EtsForm form() {
        return form;
    }

    EtsParameters parameters() {
        return parameters;
    }

    /** Where the series and the states end. */
    EtsRecursion recursion() {
        return recursion;
    }

    /** Without the constant, as in the source. */
    double logLikelihood() {
        return -loss / 2;
    }

    /** Corrected Akaike criterion; infinite where there are too few values for the parameters. */
    double aicc() {
        int k = form.parameterCount() + 1;
        int n = recursion.known();
        return n - k - 1 <= 0 ? Double.POSITIVE_INFINITY : loss + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }

    /** Variance of the (relative) errors. */
    double variance() {
        return recursion.squares() / Math.max(1, recursion.known() - form.parameterCount());
    }

    /** Short descents from a few starts, then a long one from the lowest point reached. */
    private static final class Search implements QuasiNewton.Smooth {
        private final EtsSpace space;
        private final EtsRecursion recursion;
        private final EtsForm form;
        private final EtsGradient slopes;
        private final JobContext job;
        private boolean admissibleOnly;

        Search(EtsSpace space, EtsRecursion recursion, EtsForm form, JobContext job) {
            this.space = space;
            this.recursion = recursion;
            this.form = form;
            this.slopes = new EtsGradient(form.period());
            this.job = job;
        }

        EtsParameters best(List<EtsParameters> starts, boolean onlyAdmissible) {
            admissibleOnly = onlyAdmissible;
            double least = Double.POSITIVE_INFINITY;
            double[] lowest = space.pointOf(starts.get(0));
            for (EtsParameters start : starts.subList(0, Math.min(DESCENTS, starts.size()))) {
                double[] point = space.pointOf(start);
                double reached = new QuasiNewton(SHORT_STEPS, TOLERANCE).minimize(this, point);
                if (reached < least) {
                    least = reached;
                    lowest = point;
                }
            }
            new QuasiNewton(LONG_STEPS, TOLERANCE).minimize(this, lowest);
            return space.at(lowest);
        }

        @Override
        public double value(double[] point) {
            job.checkCancelled();
            EtsParameters at = space.at(point);
            if (admissibleOnly && !AdmissibleRegion.contains(form, at)) {
                return Double.POSITIVE_INFINITY;
            }
            return recursion.loss(at);
        }

        @Override
        public void gradient(double[] point, double[] gradient) {
            EtsParameters at = space.at(point);
            recursion.gradient(at, slopes);
            space.chain(point, at, slopes, gradient);
        }
    }
}
