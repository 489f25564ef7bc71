package stillstock.forecast.global;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The methods that learn from all series at once: the boosted one, and what the build was given besides. */
public final class GlobalMethods {
    /** Name of the neural network of the build profile "neural". */
    public static final String LSTM = "lstm";

    private GlobalMethods() {}

    /** All that this build has, the boosted one first. */
    public static List<GlobalMethod> all() {
        return Installed.METHODS;
    }

    /** The one of that name. */
    public static Optional<GlobalMethod> named(String name) {
        return all().stream().filter(method -> method.name().equals(name)).findFirst();
    }

    /** Their names, for a message. */
    public static String names() {
        return all().stream().map(GlobalMethod::name).collect(Collectors.joining(", "));
    }

    /** What to do to have a method that exists but is not in this build; empty where it is or does not exist. */
    public static Optional<String> missing(String name) {
        return name.equals(LSTM) && named(name).isEmpty()
                ? Optional.of("the neural network \"lstm\" is not in this build of Stillstock, which keeps the plain"
                        + " install small; build it with \"mvn -Pneural package\" or choose another method")
                : Optional.empty();
    }

    /** Looked up once. */
    private static final class Installed {
        static final List<GlobalMethod> METHODS = find();

        private static List<GlobalMethod> find() {
            List<GlobalMethod> methods = new ArrayList<>();
            methods.add(new BoostedMethod());
            Iterator<GlobalMethod> found = ServiceLoader.load(GlobalMethod.class, GlobalMethod.class.getClassLoader())
                    .iterator();
            while (found.hasNext()) {
                try {
                    methods.add(found.next());
                } catch (ServiceConfigurationError leftover) {
                    // a method listed by an earlier build in the same folder, without its library: as if it were not
                    // there
                    continue;
                }
            }
            return List.copyOf(methods);
        }
    }
}
