package stillstock.forecast.arima;

import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.forecast.arima.model.QuickFit;
import stillstock.series.stat.BoxCox;

/**
 * The scale a model works on: the data's own or logarithms, whichever makes the data more likely under one model. The
 * likelihood of logarithms is brought to the data's scale by the Jacobian, minus the sum of the logs (Box and Cox 1964).
 */
enum Scale {
    LEVEL(1),
    LOG(0);

    private final BoxCox transform;

    Scale(double lambda) {
        transform = new BoxCox(lambda);
    }

    double[] apply(double[] values) {
        return this == LEVEL ? values : transform.apply(values);
    }

    double invert(double value) {
        return this == LEVEL ? value : transform.invert(value);
    }

    double invertMean(double value, double variance) {
        return this == LEVEL ? value : transform.invertMean(value, variance);
    }

    /** LOG only where all values are positive and a model of the given order is likelier on logs. */
    static Scale choose(double[] values, ArimaOrder order, double[][] regressors) {
        for (double value : values) {
            if (value <= 0) {
                return LEVEL;
            }
        }
        double[] logs = LOG.apply(values);
        QuickFit level = QuickFit.of(values, order, regressors);
        QuickFit log = QuickFit.of(logs, order, regressors);
        if (level == null || log == null) {
            return LEVEL;
        }
        return log.logLikelihood() - jacobian(logs, order.lostValues()) > level.logLikelihood() ? LOG : LEVEL;
    }

    /** Sum of the logs of the values that count. */
    private static double jacobian(double[] logs, int lost) {
        double sum = 0;
        int skipped = 0;
        for (double log : logs) {
            if (!Double.isNaN(log)) {
                sum += skipped < lost ? 0 : log;
                skipped++;
            }
        }
        return sum;
    }
}
