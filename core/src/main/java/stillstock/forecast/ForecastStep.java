package stillstock.forecast;

import java.util.Optional;
import stillstock.series.Period;

/** The step demand is forecast in. */
public enum ForecastStep {
    /** The finest the data is dense enough for. */
    AUTO("as fine as the data"),
    /** Days. */
    DAY("days"),
    /** Weeks. */
    WEEK("weeks"),
    /** Months. */
    MONTH("months");

    private final String label;

    ForecastStep(String label) {
        this.label = label;
    }

    /** How the screen calls it: "weeks". */
    public String label() {
        return label;
    }

    /** The period; empty where the data decides. */
    public Optional<Period> period() {
        return this == AUTO ? Optional.empty() : Optional.of(Period.valueOf(name()));
    }
}
