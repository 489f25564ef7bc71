package stillstock.app.session;

import java.util.List;
import stillstock.risk.RiskResult;
import stillstock.settings.AnalysisSettings;

/** Where the latest scores are kept, and what they depend on. */
public final class RiskSlot {
    private RiskSlot() {}

    /** The session's latest scores. */
    public static ResultSlot<RiskResult> of(Session session) {
        return session.slot(RiskResult.class, RiskSlot::basis);
    }

    /** What scores depend on: the risk settings but for bands and costs, and the windows of the facts. */
    public static List<Object> basis(AnalysisSettings settings) {
        return List.of(settings.risk().ofModel(), settings.policy().windows());
    }
}
