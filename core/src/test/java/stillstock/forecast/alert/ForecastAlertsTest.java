package stillstock.forecast.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.forecast.returns.ReturnRate;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.series.change.DemandChange;

class ForecastAlertsTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final AlertConfig CONFIG = AlertConfig.defaults();

    private static DemandSeries steady() {
        double[] values = new double[200];
        Arrays.fill(values, 2);
        return new DemandSeries("P", Measure.SALES, Period.DAY, START, values);
    }

    private static DemandChange change(DemandChange.Kind kind, int index) {
        return new DemandChange(kind, index, START.plusDays(index), 4, 1, 0.999);
    }

    private static List<ForecastAlert> alerts(DemandSeries series, ReturnRate rate, DemandChange... changes) {
        return ForecastAlerts.of(7, series, List.of(changes), rate, CONFIG);
    }

    @Test
    void aSteadyProductRaisesNone() {
        assertEquals(List.of(), alerts(steady(), new ReturnRate(0.15, 0.1, 0.2, 100, 15, 0.1)));
        assertEquals(List.of(), alerts(steady(), ReturnRate.UNKNOWN));
    }

    @Test
    void aReturnRateAboveTheLimitIsNamedWithItsInterval() {
        ForecastAlert unsure =
                alerts(steady(), new ReturnRate(0.2, 0.1, 0.3, 40, 8, 0.1)).get(0);
        assertEquals("20.0 % comes back (95 % sure of 10.0 to 30.0 %), above 15 %", unsure.words());
        ForecastAlert sure =
                alerts(steady(), new ReturnRate(0.2, 0.16, 0.3, 400, 80, 0.1)).get(0);
        assertTrue(sure.urgency() > unsure.urgency());
    }

    @Test
    void onlyChangesOfLateCountAndAStopComesFirst() {
        List<ForecastAlert> alerts = alerts(
                steady(),
                new ReturnRate(0.2, 0.16, 0.3, 400, 80, 0.1),
                change(DemandChange.Kind.DROP, 50),
                change(DemandChange.Kind.STOP, 180));
        assertEquals(
                List.of(ForecastAlert.Kind.DROP, ForecastAlert.Kind.RETURNS),
                alerts.stream().map(ForecastAlert::kind).toList());
        assertEquals(
                "demand stopped on 2025-06-30: from 4.00 to 1.00 a day",
                alerts.get(0).words());
    }

    @Test
    void swingsBeyondTheMeanAreVolatile() {
        double[] values = new double[224];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 28 % 4 == 0 ? 20 : 0;
        }
        DemandSeries wild = new DemandSeries("P", Measure.SALES, Period.DAY, START, values);
        assertEquals(
                ForecastAlert.Kind.VOLATILITY,
                alerts(wild, ReturnRate.UNKNOWN).get(0).kind());
        assertTrue(ForecastAlerts.monthlyVariation(wild) > 1.5);
    }
}
