package stillstock.forecast.known;

import java.util.Objects;
import stillstock.series.holiday.Holidays;

/**
 * Whether what is known ahead (promotions, list prices, holidays) enters the forecasts of products.
 *
 * @param used true to try them; each enters only where it lessens the errors at past origins
 * @param holidayCountry whose public holidays are known, "GB", with a region "GB-ENG"; empty for none but those the data lists
 */
public record DriverConfig(boolean used, String holidayCountry) {
    /** Checks the country. */
    public DriverConfig {
        Objects.requireNonNull(holidayCountry, "holidayCountry");
        if (!holidayCountry.isEmpty() && !Holidays.knows(holidayCountry)) {
            throw new IllegalArgumentException("holidayCountry (" + holidayCountry + ") is not known; known are "
                    + String.join(", ", Holidays.countries()));
        }
    }

    /** Tried, without a country. */
    public static DriverConfig defaults() {
        return new DriverConfig(true, "");
    }

    /** Never used. */
    public static DriverConfig off() {
        return new DriverConfig(false, "");
    }

    /** The same with a country's holidays; empty for none. */
    public DriverConfig withHolidayCountry(String country) {
        return new DriverConfig(used, country);
    }
}
