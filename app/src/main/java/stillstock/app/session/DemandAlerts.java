package stillstock.app.session;

import java.util.List;
import stillstock.forecast.ForecastChoices;
import stillstock.forecast.ForecastConfig;
import stillstock.monitor.Alert;
import stillstock.settings.AnalysisSettings;

/**
 * What of the products' demand deserves a look, as far as it is worked out; the Forecast screen makes it, others list it.
 *
 * @param alerts most urgent first
 * @param products looked at
 */
public record DemandAlerts(List<Alert> alerts, int products) {
    /** Copies its list. */
    public DemandAlerts {
        alerts = List.copyOf(alerts);
    }

    /** The session's latest ones. */
    public static ResultSlot<DemandAlerts> slot(Session session) {
        return session.slot(DemandAlerts.class, DemandAlerts::basis);
    }

    /** What they depend on: not what was decided for single products. */
    public static ForecastConfig basis(AnalysisSettings settings) {
        return settings.forecast().withChoices(ForecastChoices.none());
    }
}
