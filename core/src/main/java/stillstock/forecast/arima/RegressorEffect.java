package stillstock.forecast.arima;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecast.Bands;
import stillstock.forecast.Regressors;
import stillstock.forecast.adjust.Adjustment;
import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.forecast.arima.model.QuickFit;
import stillstock.series.decompose.Gaps;
import stillstock.series.stat.Moments;

/**
 * What regressors explain of a history, so that any method can forecast the rest and get the effect of their future
 * values back: a regression with ARIMA errors, on logs where those are likelier, in which an effect is a factor. Effects
 * count from the mean of the past, so that the history without them keeps its level. Immutable.
 *
 * <p>Source: Box and Tiao, "Intervention analysis with applications to economic and environmental problems", JASA 70
 * (1975); Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, chapter 10.
 */
public final class RegressorEffect implements Adjustment {
    private static final int LEAST_VALUES = 12;

    private final double[] history;
    private final Scale scale;
    private final double[] past;
    private final double[] future;
    private final double[] coefficients;

    private RegressorEffect(double[] history, Scale scale, double[] past, double[] future, double[] coefficients) {
        this.history = history;
        this.scale = scale;
        this.past = past;
        this.future = future;
        this.coefficients = coefficients;
    }

    /**
     * Estimates the effects; there are none where fewer than 12 values are known or no regressor moves.
     *
     * @param history NaN where missing
     * @param regressors as long as the history, and at least the horizon ahead
     */
    public static RegressorEffect of(double[] history, Regressors regressors, int season, int horizon) {
        regressors.check(history.length, horizon);
        KnownAhead known = KnownAhead.of(regressors, history, horizon);
        double[] none = new double[regressors.size()];
        if (known.columns().length == 0 || Moments.count(history) < LEAST_VALUES || Moments.isConstant(history)) {
            return new RegressorEffect(history, Scale.LEVEL, new double[history.length], new double[horizon], none);
        }
        SeasonalPart part = SeasonalPart.of(history, season);
        double[] filled = Gaps.filled(part.adjusted(), part.modelSeason());
        ArimaOrder order = order(part.modelSeason());
        Scale scale = Scale.choose(filled, order, known.past());
        QuickFit fit = QuickFit.of(scale.apply(filled), order, known.past());
        if (fit == null) {
            return new RegressorEffect(history, Scale.LEVEL, new double[history.length], new double[horizon], none);
        }
        double[] effects = fit.finish(scale.apply(part.adjusted())).effects();
        double[] past = new double[history.length];
        double[] future = new double[horizon];
        for (int c = 0; c < effects.length; c++) {
            double[] column = known.past()[c];
            double middle = Arrays.stream(column).average().orElse(0);
            add(past, effects[c], column, middle);
            add(future, effects[c], known.future()[c], middle);
            none[known.columns()[c]] = effects[c];
        }
        return new RegressorEffect(history, scale, past, future, none);
    }

    private static void add(double[] target, double effect, double[] column, double middle) {
        for (int i = 0; i < target.length; i++) {
            target[i] += effect * (column[i] - middle);
        }
    }

    private static ArimaOrder order(int season) {
        ArimaOrder plain = ArimaOrder.of(1, 1, 1);
        return season > 1 ? plain.seasonal(1, 0, 1, season) : plain;
    }

    /** True where effects are factors exp(coefficient times change), false where units are added. */
    public boolean multiplies() {
        return scale == Scale.LOG;
    }

    /** One coefficient a regressor; 0 where the history tells nothing about it. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The history as it would have been with every regressor at its mean. */
    @Override
    public double[] adjusted() {
        double[] result = history.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = with(result[i], -past[i]);
        }
        return result;
    }

    /** A forecast of {@link #adjusted()} with the effects of the past and future values put back. */
    @Override
    public Forecast restored(Forecast rest) {
        if (!rest.available()) {
            return rest;
        }
        Bands bands = rest.bands();
        double[] fitted = rest.fitted();
        return new Forecast(
                rest.method(),
                map(rest.mean(), i -> future[i]),
                new Bands(
                        map(bands.lower80(), i -> future[i]),
                        map(bands.upper80(), i -> future[i]),
                        map(bands.lower95(), i -> future[i]),
                        map(bands.upper95(), i -> future[i])),
                map(fitted, i -> past[i]));
    }

    private double[] map(double[] values, IntToDoubleFunction effect) {
        double[] result = new double[values.length];
        Arrays.setAll(result, i -> with(values[i], effect.applyAsDouble(i)));
        return result;
    }

    private double with(double value, double effect) {
        return multiplies() ? value * Math.exp(effect) : value + effect;
    }
}
