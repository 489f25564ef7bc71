package stillstock.app.risk.matter;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartColour;
import stillstock.app.chart.Series;
import stillstock.app.chart.XyChart;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.risk.RiskBoard;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.risk.RiskResult;
import stillstock.risk.explain.Importance;
import stillstock.risk.words.FeatureLabel;

/** The features by weight, and how the chosen one's values move scores. */
public final class MatterViewModel {
    private static final double SHOWN = 0.95;
    private static final double FAR = 2;

    private final RiskBoard board;
    private final Jobs jobs;
    private final GridModel<WeightRow> weights = new GridModel<>(WeightRow.columns());
    private final ReadOnlyObjectWrapper<Chart> dependence = new ReadOnlyObjectWrapper<>(this, "dependence");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private RiskResult asked;
    private Importance importance;
    private boolean active;

    /** Follows a board. */
    public MatterViewModel(RiskBoard board, Jobs jobs) {
        this.board = board;
        this.jobs = jobs;
        board.shown().addListener((property, before, now) -> {
            boolean other = before == null || now == null || before.features() != now.features();
            if (other) {
                importance = null;
                asked = null;
                work();
            }
        });
        board.emptyWords().addListener((property, before, now) -> work());
        work();
    }

    GridModel<WeightRow> weights() {
        return weights;
    }

    /** A feature's values against its contributions. */
    public ReadOnlyObjectProperty<Chart> dependence() {
        return dependence.getReadOnlyProperty();
    }

    /** What the chart shows, in a sentence. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Whether it is looked at: it is worked out only then. */
    public void setActive(boolean now) {
        active = now;
        work();
    }

    /** Chooses the feature whose dependence is shown. */
    public void choose(Importance.Weight weight) {
        if (importance == null) {
            return;
        }
        Importance.Dependence found = importance.dependence(weight.feature());
        String title = FeatureLabel.of(weight.feature());
        double most = mostShown(found.values());
        dependence.set(XyChart.overNumbers(
                title + " against its contribution",
                FeatureLabel.withUnit(weight.feature()),
                "Log-odds",
                List.of(
                        new Series.Points(
                                "Products",
                                ChartColour.FIRST,
                                upTo(most, found.values(), found.values()),
                                upTo(most, found.values(), found.contributions())),
                        Series.Line.of(
                                "Mean",
                                ChartColour.DANGER,
                                upTo(most, found.binMiddles(), found.binMiddles()),
                                upTo(most, found.binMiddles(), found.binMeans()))),
                "No product has this value"));
        words.set((Double.isInfinite(most) ? "" : "The highest twentieth of the values is left out. ")
                + weight.feature().formula() + ". Above 0 it raises the risk, below 0 it lowers it."
                + (Double.isNaN(found.missing())
                        ? ""
                        : " Where it is missing it moves the score by " + GridText.change(found.missing(), 2) + "."));
    }

    /** A few far values would squeeze all others into a corner: the highest twentieth is left out then. */
    private static double mostShown(double[] rising) {
        if (rising.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double high = rising[(int) ((rising.length - 1) * SHOWN)];
        double last = rising[rising.length - 1];
        return high > 0 && last > FAR * high ? high : Double.POSITIVE_INFINITY;
    }

    private static double[] upTo(double most, double[] rising, double[] values) {
        int n = 0;
        while (n < rising.length && rising[n] <= most) {
            n++;
        }
        return Arrays.copyOf(values, n);
    }

    private void work() {
        RiskResult result = board.shown().get();
        if (result == null || importance == null) {
            weights.setRows(List.of());
            weights.emptyText().set(result == null ? board.emptyWords().get() : "Weighing the features…");
            dependence.set(XyChart.overNumbers(
                    "Value against contribution",
                    "Value",
                    "",
                    List.of(),
                    weights.emptyText().get()));
            words.set("");
        }
        if (!active || result == null || asked == result || importance != null) {
            return;
        }
        asked = result;
        jobs.start(new Request<>(
                "risk.importance", "What matters to the model", job -> Importance.of(result, job), found -> {
                    if (asked == board.shown().get()) {
                        show(found);
                    }
                }));
    }

    private void show(Importance found) {
        importance = found;
        weights.setRows(found.weights().stream().map(WeightRow::new).toList());
        if (!found.weights().isEmpty()) {
            choose(found.weights().get(0));
        }
    }
}
