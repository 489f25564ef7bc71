package stillstock.forecast.neural;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.util.Locale;

/**
 * The native library behind the training, loaded once. It comes with the build's jars and is unpacked to the user's folder
 * ".djl.ai"; nothing is downloaded and nobody is told. One thread, so that the same input gives the same weights on any
 * machine.
 */
final class NeuralLibrary {
    private static final String ENGINE = "PyTorch";

    private NeuralLibrary() {}

    /**
     * The engine.
     *
     * @throws EngineException where there is none for this kind of machine; the message says what to do
     */
    static Engine engine() {
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        setUnlessSet("ai.djl.pytorch.num_threads", "1");
        setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
        try {
            return Engine.getEngine(ENGINE);
        } catch (EngineException e) {
            throw new EngineException(
                    String.format(
                            Locale.ROOT,
                            "the native library of the neural network cannot be loaded on %s %s (%s); build there with"
                                    + " \"mvn -Pneural package\"",
                            System.getProperty("os.name"),
                            System.getProperty("os.arch"),
                            e.getMessage()),
                    e);
        }
    }

    static String name() {
        return ENGINE;
    }

    private static void setUnlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
