package stillstock.app.recommend.tune;

import java.util.Locale;
import stillstock.app.screen.NumberControl.Spec;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;

/** The weight of one scorer within its family. */
public record ScorerKnob(ScorerKind kind) implements Knob {
    @Override
    public Spec spec() {
        return new Spec(
                "scorer-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                kind.label(),
                "",
                0,
                1,
                2,
                kind.label() + ": " + kind.formula()
                        + ". Its share of its family is its weight over the weights known");
    }

    @Override
    public double of(RecommendConfig config) {
        return config.weight(kind);
    }

    @Override
    public RecommendConfig with(RecommendConfig config, double wanted) {
        return config.with(kind, wanted);
    }
}
