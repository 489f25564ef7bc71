package stillstock.app.recommend.tune;

import stillstock.app.screen.NumberControl.Spec;
import stillstock.recommend.RecommendConfig;

/** A number of the pairing settings and where it sits in them. */
public interface Knob {
    /** What the number is. */
    Spec spec();

    /** Its value in settings. */
    double of(RecommendConfig config);

    /** The settings with another value of this number. */
    RecommendConfig with(RecommendConfig config, double wanted);
}
