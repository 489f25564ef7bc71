package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.forecast.intermittent.Tsb;
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
    class CorrectedCombine extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return StandardMethods.corrected();
        }
    }

    @Nested
    class CombineFast extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return StandardMethods.candidates(ForecastEffort.FAST).get(0);
        }
    }

    @Nested
    class DefaultOfStoppedDemand extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return new LesserOf("fading blend", new SeasonalBlend(), new Tsb());
        }

        @Test
        void staysUpNoLongerThanTheMethodThatFades() {
            double[] history = Arrays.copyOf(demand(4, 60, 0.6), 120);
            Forecast made = forecaster().forecast(history, 7, 14, JobContext.none());
            Forecast fading = new Tsb().forecast(history, 7, 14, JobContext.none());
            assertTrue(made.mean()[0] <= fading.mean()[0]);
            assertTrue(made.mean()[0] < 0.1, "" + made.mean()[0]);
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
