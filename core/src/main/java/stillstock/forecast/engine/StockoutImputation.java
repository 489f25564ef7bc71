package stillstock.forecast.engine;

import stillstock.forecast.DemandClass;
import stillstock.series.DemandSeries;
import stillstock.series.decompose.Gaps;

/**
 * Fills periods without stock with what trend and season of the others say. Demand with gaps stays as it is: a filled
 * fraction of a unit would look like a demand.
 */
final class StockoutImputation {
    private StockoutImputation() {}

    static DemandSeries imputed(DemandSeries series) {
        if (series.outOfStockPeriods() == 0) {
            return series;
        }
        double[] values = series.values();
        DemandClass demand = DemandClass.of(values);
        if (demand != DemandClass.SMOOTH && demand != DemandClass.ERRATIC) {
            return series;
        }
        double[] filled = Gaps.filled(values, series.period().season());
        for (int i = 0; i < values.length; i++) {
            filled[i] = Double.isNaN(values[i]) ? Math.max(0, filled[i]) : values[i];
        }
        return series.withValues(filled);
    }
}
