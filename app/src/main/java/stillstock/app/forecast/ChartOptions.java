package stillstock.app.forecast;

/**
 * What the forecast chart shows beside history and forecast.
 *
 * @param fitted the one-step fit of the history
 * @param past forecasts made at past origins
 * @param stockouts days out of stock
 * @param promotions days on promotion
 * @param changes level shifts and values that stick out
 */
record ChartOptions(boolean fitted, boolean past, boolean stockouts, boolean promotions, boolean changes) {
    static final ChartOptions DEFAULT = new ChartOptions(false, false, true, true, true);

    ChartOptions withFitted(boolean on) {
        return new ChartOptions(on, past, stockouts, promotions, changes);
    }

    ChartOptions withPast(boolean on) {
        return new ChartOptions(fitted, on, stockouts, promotions, changes);
    }

    ChartOptions withStockouts(boolean on) {
        return new ChartOptions(fitted, past, on, promotions, changes);
    }

    ChartOptions withPromotions(boolean on) {
        return new ChartOptions(fitted, past, stockouts, on, changes);
    }

    ChartOptions withChanges(boolean on) {
        return new ChartOptions(fitted, past, stockouts, promotions, on);
    }
}
