package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.job.JobContext;

class DefaultMethodsContractTests {
    @Nested
    class Combine extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return StandardMethods.candidates().get(0);
        }
    }

    @Nested
    class CombineFast extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return StandardMethods.candidates(ForecastEffort.FAST).get(0);
        }
    }

    @Test
    void tenThousandDaysAreForecast() {
        double[] history = new double[10_000];
        for (int i = 0; i < history.length; i++) {
            history[i] = 20 + i % 7 + i % 3;
        }
        Forecast made =
                StandardMethods.candidates(ForecastEffort.FAST).get(0).forecast(history, 7, 28, JobContext.none());
        assertTrue(made.available(), made.unavailableCause());
        ForecasterContract.assertSound(made, history.length, 28, true);
    }
}
