package stillstock.monitor;

import java.time.LocalDate;
import stillstock.series.Measure;

/**
 * What forecasts of a past day were worth once their horizon was over, for all products or for those of one method.
 *
 * @param day the forecasts were made as of this day and knew nothing later
 * @param method who made them; {@link #ALL} for all together
 * @param products forecast
 * @param forecastUnits over the horizon
 * @param actualUnits that came
 * @param error mean absolute error of a product's units over the horizon
 * @param naiveError the same of a seasonal naive forecast
 * @param coverage80 share of steps inside the 80 % band
 * @param coverage95 share of steps inside the 95 % band
 */
public record ForecastOutcome(
        LocalDate day,
        Measure measure,
        String method,
        int products,
        double forecastUnits,
        double actualUnits,
        double error,
        double naiveError,
        double coverage80,
        double coverage95) {
    /** In the place of a method: all of them. */
    public static final String ALL = "all methods";

    /** Forecast over actual units less 1: above 0 too much was forecast; NaN where nothing came. */
    public double bias() {
        return actualUnits > 0 ? forecastUnits / actualUnits - 1 : Double.NaN;
    }

    /** 1 - sum of absolute errors / units that came; NaN where nothing came. */
    public double accuracy() {
        return actualUnits > 0 ? 1 - error * products / actualUnits : Double.NaN;
    }

    /** By how much the error is less than the seasonal naive one's, as a share of that. */
    public double gain() {
        return naiveError > 0 ? 1 - error / naiveError : Double.NaN;
    }
}
