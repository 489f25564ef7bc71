package stillstock.forecast.arima;

import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;

class AutoArimaContractTest extends ForecasterContract {
    @Override
    protected Forecaster forecaster() {
        return new AutoArima();
    }
}
