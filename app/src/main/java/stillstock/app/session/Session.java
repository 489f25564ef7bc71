package stillstock.app.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import stillstock.classify.Classification;
import stillstock.classify.Classifier;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.StockFacts;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;

/**
 * The open data, the settings in force and the saved ones, what follows from them at once (facts and classification),
 * the results of long work, and the selected product.
 */
public final class Session {
    /** No product is selected. */
    public static final int NONE = -1;

    private final ReadOnlyObjectWrapper<OpenedData> data = new ReadOnlyObjectWrapper<>(this, "data");
    private final ReadOnlyObjectWrapper<StockFacts> facts = new ReadOnlyObjectWrapper<>(this, "facts");
    private final ReadOnlyObjectWrapper<Classification> classification =
            new ReadOnlyObjectWrapper<>(this, "classification");
    private final ReadOnlyObjectWrapper<Classification> savedClassification =
            new ReadOnlyObjectWrapper<>(this, "savedClassification");
    private final ReadOnlyObjectWrapper<AnalysisSettings> settings;
    private final ReadOnlyObjectWrapper<AnalysisSettings> savedSettings;
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved", false);
    private final ReadOnlyBooleanWrapper factsStale = new ReadOnlyBooleanWrapper(this, "factsStale", false);
    private final IntegerProperty selectedProduct = new SimpleIntegerProperty(this, "selectedProduct", NONE);
    private final Project project = new Project();
    private final Map<Class<?>, ResultSlot<?>> slots = new LinkedHashMap<>();

    /** A session with nothing open. */
    public Session(AnalysisSettings saved) {
        settings = new ReadOnlyObjectWrapper<>(this, "settings", saved);
        savedSettings = new ReadOnlyObjectWrapper<>(this, "savedSettings", saved);
    }

    /** What is open; null before anything is. */
    public ReadOnlyObjectProperty<OpenedData> data() {
        return data.getReadOnlyProperty();
    }

    /** Notes and scenarios of the open data. */
    public Project project() {
        return project;
    }

    /** What is known of each product; null before anything is open. */
    public ReadOnlyObjectProperty<StockFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /** The verdict under the settings in force; null before anything is open. Follows every move of a threshold. */
    public ReadOnlyObjectProperty<Classification> classification() {
        return classification.getReadOnlyProperty();
    }

    /** The verdict under the saved settings, to compare with; null before anything is open. */
    public ReadOnlyObjectProperty<Classification> savedClassification() {
        return savedClassification.getReadOnlyProperty();
    }

    /** The settings in force. */
    public ReadOnlyObjectProperty<AnalysisSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** The settings as last saved. */
    public ReadOnlyObjectProperty<AnalysisSettings> savedSettings() {
        return savedSettings.getReadOnlyProperty();
    }

    /** True where the settings in force differ from the saved ones. */
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /** True while facts of other windows than the settings' are shown, until the new ones are there. */
    public ReadOnlyBooleanProperty factsStale() {
        return factsStale.getReadOnlyProperty();
    }

    /** The product that is looked at, by its row; {@link #NONE} for none. Screens set it and follow it. */
    public IntegerProperty selectedProduct() {
        return selectedProduct;
    }

    /**
     * The slot of a kind of result; the first caller says what the result depends on.
     *
     * @param kind the result's class
     * @param basis the part of the settings whose change makes it stale
     */
    public <T> ResultSlot<T> slot(Class<T> kind, Function<AnalysisSettings, ?> basis) {
        @SuppressWarnings("unchecked") // the map's only entry of a class is put in here
        ResultSlot<T> slot = (ResultSlot<T>) slots.computeIfAbsent(kind, key -> new ResultSlot<T>(this, basis));
        return slot;
    }

    /** The latest result of a kind, stale or not; empty where there is none yet. */
    public <T> Optional<T> latest(Class<T> kind) {
        ResultSlot<?> slot = slots.get(kind);
        return slot == null
                ? Optional.empty()
                : Optional.ofNullable(slot.value().get()).map(kind::cast);
    }

    /** Replaces what is open; results and the selection go. */
    public void open(OpenedData opened, StockFacts ofOpened) {
        selectedProduct.set(NONE);
        slots.values().forEach(ResultSlot::clear);
        project.opened(opened.source());
        data.set(Objects.requireNonNull(opened, "opened"));
        useFacts(ofOpened);
    }

    /**
     * Replaces the open data by the same data cleaned in another way. Results are kept and go stale; where products were
     * merged they go, because they speak of products by row.
     */
    public void clean(OpenedData cleaned, StockFacts ofCleaned) {
        boolean sameProducts = data.get() != null && sameProducts(data.get().snapshot(), cleaned.snapshot());
        if (sameProducts) {
            slots.values().forEach(ResultSlot::rowsChanged);
        } else {
            selectedProduct.set(NONE);
            slots.values().forEach(ResultSlot::clear);
        }
        data.set(cleaned);
        useFacts(ofCleaned);
    }

    /** True where the open data has the products of a snapshot, row by row. */
    boolean hasProductsOf(Snapshot rows) {
        return data.get() != null && sameProducts(rows, data.get().snapshot());
    }

    /**
     * Takes what is worked out from the facts at hand. It does so only while they are in force: what comes after other data
     * was opened, rows were cleaned or the day was changed is of another input.
     *
     * @param done takes a result in time
     * @param late runs where it came too late
     */
    public <T> Consumer<T> whileTheseFacts(Consumer<T> done, Runnable late) {
        StockFacts begunWith = facts.get();
        return result -> {
            if (facts.get() == begunWith) {
                done.accept(result);
            } else {
                late.run();
            }
        };
    }

    private static boolean sameProducts(Snapshot before, Snapshot now) {
        if (before == now) {
            return true;
        }
        int n = before.products().size();
        if (n != now.products().size()) {
            return false;
        }
        for (int p = 0; p < n; p++) {
            if (!before.products().id(p).equals(now.products().id(p))) {
                return false;
            }
        }
        return true;
    }

    /** Takes facts that were made anew, for another day or other windows. */
    public void useFacts(StockFacts now) {
        facts.set(Objects.requireNonNull(now, "now"));
        classify();
    }

    /** Puts settings in force: what can follow at once does, the rest goes stale. */
    public void change(AnalysisSettings now) {
        AnalysisSettings before = settings.get();
        if (now.equals(before)) {
            return;
        }
        settings.set(now);
        unsaved.set(!sameButForSteps(now, savedSettings.get()));
        slots.values().forEach(slot -> slot.settingsChanged(now));
        if (!now.policy().equals(before.policy())) {
            classify();
        }
    }

    /** Puts thresholds in force. */
    public void changePolicy(DeadStockPolicy policy) {
        change(settings.get().withPolicy(policy));
    }

    /** Notes that the settings in force were saved. */
    public void settingsSaved() {
        savedSettings.set(settings.get());
        unsaved.set(false);
        savedClassification.set(classification.get());
    }

    /** Cleaning steps belong to the data, and are kept with it at once. */
    private static boolean sameButForSteps(AnalysisSettings a, AnalysisSettings b) {
        return a.withCleaning(b.cleaning()).equals(b);
    }

    private void classify() {
        StockFacts known = facts.get();
        if (known == null) {
            return;
        }
        DeadStockPolicy policy = settings.get().policy();
        boolean fits = known.windows().equals(policy.windows());
        factsStale.set(!fits);
        if (fits) {
            classification.set(Classifier.classify(known, policy));
            DeadStockPolicy saved = savedSettings.get().policy();
            if (savedClassification.get() == null
                    || savedClassification.get().facts() != known
                    || !savedClassification.get().policy().equals(saved)) {
                savedClassification.set(
                        saved.windows().equals(known.windows())
                                ? Classifier.classify(known, saved)
                                : classification.get());
            }
        }
    }
}
