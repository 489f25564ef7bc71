package stillstock.app.shell;

import java.util.List;
import stillstock.app.data.DataView;
import stillstock.app.data.DataViewModel;
import stillstock.app.deadstock.DeadStockView;
import stillstock.app.deadstock.DeadStockViewModel;
import stillstock.app.forecast.ForecastView;
import stillstock.app.inspector.InspectorSection;
import stillstock.app.jobs.WindowThread;
import stillstock.app.monitor.MonitorView;
import stillstock.app.monitor.MonitorViewModel;
import stillstock.app.overview.OverviewView;
import stillstock.app.overview.OverviewViewModel;
import stillstock.app.recommend.PairSection;
import stillstock.app.recommend.RecommendView;
import stillstock.app.risk.RiskSection;
import stillstock.app.risk.RiskView;
import stillstock.app.screen.Screen;
import stillstock.app.screen.Services;

/** The list of rooms: a new screen is one line here, and one in {@link #inspectorSections} where it lends a part. */
public final class Screens {
    private Screens() {}

    /** All screens in the order of the navigation. */
    public static List<Screen> all(Services services) {
        return List.of(
                new DataView(new DataViewModel(services.session()), services),
                new OverviewView(new OverviewViewModel(services.session(), services.jobs()), services),
                new DeadStockView(new DeadStockViewModel(services.session(), WindowThread::later), services),
                RiskView.of(services),
                new ForecastView(services),
                RecommendView.of(services),
                new MonitorView(new MonitorViewModel(services.session(), services.jobs()), services));
    }

    /** What screens add to the inspector. */
    public static List<InspectorSection> inspectorSections(Services services) {
        return List.of(RiskSection.of(services), PairSection.of(services));
    }
}
