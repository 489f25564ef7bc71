package stillstock.forecast.intermittent;

import org.junit.jupiter.api.Nested;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;

class IntermittentContractTests {
    @Nested
    class ClassicCroston extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return Croston.classic();
        }
    }

    @Nested
    class Sba extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return Croston.sba();
        }
    }

    @Nested
    class Sbj extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return Croston.sbj();
        }
    }

    @Nested
    class TsbContract extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return new Tsb();
        }
    }

    @Nested
    class Adida extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return TemporalAggregation.adida();
        }
    }

    @Nested
    class Imapa extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return TemporalAggregation.imapa();
        }
    }
}
