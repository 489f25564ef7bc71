package stillstock.app.recommend.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillstock.app.session.Session;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;

/** Moves the pairing settings of a session; of many moves before the window's thread is free, the last one counts. */
public final class PairTuning {
    private final Session session;
    private final Consumer<Runnable> soon;
    private final Map<Knob, ReadOnlyDoubleWrapper> values = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<RecommendConfig> config = new ReadOnlyObjectWrapper<>(this, "config");
    private RecommendConfig wanted;

    /**
     * Over a session.
     *
     * @param soon runs something once the window's thread is free; a test runs it at once
     */
    public PairTuning(Session session, Consumer<Runnable> soon) {
        this.session = session;
        this.soon = soon;
        List<Knob> knobs = new ArrayList<>(List.of(RecommendKnob.values()));
        knobs.addAll(List.of(LimitKnob.values()));
        for (ScorerKind kind : ScorerKind.values()) {
            knobs.add(new ScorerKnob(kind));
        }
        knobs.forEach(knob ->
                values.put(knob, new ReadOnlyDoubleWrapper(this, knob.spec().label())));
        session.settings().addListener((property, before, now) -> follow(now.recommend()));
        follow(session.settings().get().recommend());
    }

    private void follow(RecommendConfig now) {
        config.set(now);
        values.forEach((knob, value) -> value.set(knob.of(now)));
    }

    /** The settings in force. */
    public ReadOnlyObjectProperty<RecommendConfig> config() {
        return config.getReadOnlyProperty();
    }

    /** A number in force. */
    public ReadOnlyDoubleProperty value(Knob knob) {
        return values.get(knob).getReadOnlyProperty();
    }

    /** Moves a number. */
    public void move(Knob knob, double value) {
        change(now -> knob.with(now, knob.spec().rounded(value)));
    }

    /** Changes the settings. */
    public void change(UnaryOperator<RecommendConfig> change) {
        boolean waiting = wanted != null;
        wanted = change.apply(waiting ? wanted : config.get());
        if (!waiting) {
            soon.accept(() -> {
                RecommendConfig now = wanted;
                wanted = null;
                session.change(session.settings().get().withRecommend(now));
            });
        }
    }

    /** True where a pair is shown by hand. */
    public boolean pinned(String anchor, String item) {
        return config.get().limits().pinned().contains(new LimitConfig.Pinned(anchor, item));
    }

    /** Shows a pair by hand, or no longer does. */
    public void pin(String anchor, String item, boolean in) {
        LimitConfig.Pinned pair = new LimitConfig.Pinned(anchor, item);
        change(now -> {
            List<LimitConfig.Pinned> pinned = new ArrayList<>(now.limits().pinned());
            pinned.remove(pair);
            if (in) {
                pinned.add(pair);
            }
            return now.with(now.limits().withChoices(now.limits().excluded(), pinned));
        });
    }

    /** Never shows an item, or may again. */
    public void exclude(String item, boolean out) {
        change(now -> {
            List<String> excluded = new ArrayList<>(now.limits().excluded());
            excluded.remove(item);
            if (out) {
                excluded.add(item);
            }
            return now.with(now.limits().withChoices(excluded, now.limits().pinned()));
        });
    }
}
