package stillstock.forecast.smoothing;

import org.junit.jupiter.api.Nested;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;

class SmoothingContractTests {
    @Nested
    class Simple extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return ExponentialSmoothing.simple();
        }
    }

    @Nested
    class HoltDamped extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return ExponentialSmoothing.holtDamped();
        }
    }

    @Nested
    class HoltWinters extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return ExponentialSmoothing.holtWinters();
        }
    }

    @Nested
    class Automatic extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return ExponentialSmoothing.automatic();
        }
    }

    @Nested
    class StandardTheta extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return Theta.standard();
        }
    }

    @Nested
    class DynamicOptimisedTheta extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return Theta.dynamicOptimised();
        }
    }
}
