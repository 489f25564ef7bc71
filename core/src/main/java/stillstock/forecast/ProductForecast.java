package stillstock.forecast;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stillstock.forecast.known.DriverEffect;
import stillstock.series.DemandSeries;

/**
 * One product's forecast of one measure.
 *
 * @param product product row
 * @param history what it was made from
 * @param forecast what is expected: the chosen method's forecast with the user's overrides in it
 * @param leaderboard every method's rolling-origin figures, best first; empty where the history is too short to test
 * @param choice why this method, in words
 * @param overridden what the method alone expects where an override changed the forecast
 * @param borrowedFrom rows of the products a new product's forecast was borrowed from, most alike first
 * @param drivers promotions, list price and holidays where the product has some, in the forecast or left out
 * @param bandSource where the bands of the method's forecast come from
 */
public record ProductForecast(
        int product,
        DemandSeries history,
        Forecast forecast,
        List<ForecastAccuracy> leaderboard,
        String choice,
        Optional<Forecast> overridden,
        List<Integer> borrowedFrom,
        List<DriverEffect> drivers,
        ForecastBands.Source bandSource) {
    /** Method name of a step that a person set. */
    public static final String OVERRIDE = "override";

    /** Copies its lists. */
    public ProductForecast {
        leaderboard = List.copyOf(leaderboard);
        borrowedFrom = List.copyOf(borrowedFrom);
        drivers = List.copyOf(drivers);
    }

    /** As the methods made it, without override and without look-alikes. */
    public ProductForecast(
            int product, DemandSeries history, Forecast forecast, List<ForecastAccuracy> leaderboard, String choice) {
        this(
                product,
                history,
                forecast,
                leaderboard,
                choice,
                Optional.empty(),
                List.of(),
                List.of(),
                ForecastBands.Source.MODEL);
    }

    /** The chosen method's forecast, without overrides. */
    public Forecast model() {
        return overridden.orElse(forecast);
    }

    /** The same with an adjusted forecast in front of the method's. */
    public ProductForecast withAdjusted(Forecast adjusted) {
        return new ProductForecast(
                product,
                history,
                adjusted,
                leaderboard,
                choice,
                Optional.of(model()),
                borrowedFrom,
                drivers,
                bandSource);
    }

    /** The same with what is said of promotions, list price and holidays; those in the forecast join the words. */
    public ProductForecast withDrivers(List<DriverEffect> known) {
        String more = known.stream()
                .filter(DriverEffect::used)
                .map(one -> "; " + one.name() + ": " + one.words())
                .collect(Collectors.joining());
        return new ProductForecast(
                product, history, forecast, leaderboard, choice + more, overridden, borrowedFrom, known, bandSource);
    }

    /** The same with more said of why it is as it is. */
    public ProductForecast withMoreWords(String words) {
        return new ProductForecast(
                product,
                history,
                forecast,
                leaderboard,
                choice + "; " + words,
                overridden,
                borrowedFrom,
                drivers,
                bandSource);
    }

    /** The same with bands from somewhere. */
    public ProductForecast withBandSource(ForecastBands.Source source) {
        return new ProductForecast(
                product, history, forecast, leaderboard, choice, overridden, borrowedFrom, drivers, source);
    }

    /** True where a driver of that name is in the forecast. */
    public boolean uses(String driver) {
        return drivers.stream().anyMatch(one -> one.used() && one.name().equals(driver));
    }

    /** Who made a step: the method, or {@link #OVERRIDE}. */
    public String methodAt(int step) {
        Forecast model = model();
        return overridden.isPresent() && forecast.mean()[step] != model.mean()[step] ? OVERRIDE : model.method();
    }

    /** The method's figures at past origins; empty where it was not tested. */
    public Optional<ForecastAccuracy> accuracy() {
        return leaderboard.stream()
                .filter(figures -> figures.method().equals(model().method()))
                .findFirst();
    }
}
