package stillstock.forecast.neural;

import java.util.Objects;

/**
 * How the network is built, trained and fed.
 *
 * @param shape layers and their sizes
 * @param training how its weights are found
 * @param preparation how a series becomes what the network reads
 */
record LstmConfig(Shape shape, Training training, Preparation preparation) {
    /** What a step of training makes small. */
    enum Loss {
        /** Mean squared error. */
        SQUARED,
        /** Mean absolute error. */
        ABSOLUTE
    }

    /** How the steps ahead are made. */
    enum Ahead {
        /** The network has an output for each. */
        DIRECT,
        /** The network has one output, which is fed back to it. */
        RECURSIVE
    }

    /** What a value is measured from and in. */
    enum Scaling {
        /** Mean and standard deviation of all values known so far. */
        SERIES,
        /** Mean of the latest season and standard deviation of the window. */
        WINDOW,
        /** {@link #WINDOW} where all values are above 0, else {@link #SERIES}. */
        AUTO;

        /** True where the window alone gives the scale. @param positive true where all values are above 0 */
        boolean ofWindow(boolean positive) {
            return this == WINDOW || this == AUTO && positive;
        }
    }

    /**
     * @param window values read, at least 2; fewer where the series are short
     * @param layers recurrent layers on top of each other, at least 1
     * @param units of each recurrent layer
     * @param dropout share of a layer's outputs left out of a training step, 0 to below 1
     * @param dense units of the layer before the output
     */
    record Shape(int window, int layers, int units, double dropout, int dense) {
        Shape {
            if (window < 2 || layers < 1 || units < 1 || dense < 1 || !(dropout >= 0 && dropout < 1)) {
                throw new IllegalArgumentException("window (" + window + ") must be at least 2, layers (" + layers
                        + "), units (" + units + ") and dense (" + dense + ") at least 1, dropout (" + dropout
                        + ") at least 0 and below 1");
            }
        }
    }

    /**
     * @param learningRate of Adam
     * @param epochs at most
     * @param patience epochs without a better validation error after which training stops
     * @param batch windows a step
     * @param validation share of each series, its end, that is validated on
     * @param loss what is made small
     * @param mostWindows learned from in an epoch at most; more series give fewer windows each
     * @param seed of weights, dropout and order
     */
    record Training(
            double learningRate,
            int epochs,
            int patience,
            int batch,
            double validation,
            Loss loss,
            int mostWindows,
            long seed) {
        Training {
            Objects.requireNonNull(loss, "loss");
            if (epochs < 1 || patience < 1 || batch < 1 || mostWindows < 1 || !(learningRate > 0)) {
                throw new IllegalArgumentException("epochs (" + epochs + "), patience (" + patience + "), batch ("
                        + batch + ") and mostWindows (" + mostWindows + ") must be at least 1, learningRate ("
                        + learningRate + ") above 0");
            }
            if (!(validation > 0 && validation <= 0.5)) {
                throw new IllegalArgumentException("validation (" + validation + ") must be above 0 and at most 0.5");
            }
        }
    }

    /**
     * @param ahead how the steps ahead are made
     * @param scaling what values are measured in
     * @param logs true to read logarithms where all values are above 0
     * @param seasonless true to take the season out first and put it back after
     */
    record Preparation(Ahead ahead, Scaling scaling, boolean logs, boolean seasonless) {
        Preparation {
            Objects.requireNonNull(ahead, "ahead");
            Objects.requireNonNull(scaling, "scaling");
        }
    }

    LstmConfig {
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(preparation, "preparation");
    }

    /**
     * A window of 30, two layers of 50 units with dropout 0.2 after each, 25 dense units; Adam at 0.001 on the squared
     * error in batches of 32 for at most 50 epochs of 20,000 windows, patience 10, a fifth for validation.
     */
    static LstmConfig defaults() {
        return new LstmConfig(
                new Shape(30, 2, 50, 0.2, 25),
                new Training(0.001, 50, 10, 32, 0.2, Loss.SQUARED, 20_000, 42),
                new Preparation(Ahead.DIRECT, Scaling.AUTO, true, true));
    }

    LstmConfig withShape(Shape value) {
        return new LstmConfig(value, training, preparation);
    }

    LstmConfig withTraining(Training value) {
        return new LstmConfig(shape, value, preparation);
    }

    LstmConfig withPreparation(Preparation value) {
        return new LstmConfig(shape, training, value);
    }

    /** The same with another seed. */
    LstmConfig withSeed(long seed) {
        Training t = training;
        return withTraining(new Training(
                t.learningRate(),
                t.epochs(),
                t.patience(),
                t.batch(),
                t.validation(),
                t.loss(),
                t.mostWindows(),
                seed));
    }
}
