package stillstock.app;

import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import stillstock.app.files.ChooserPrompt;
import stillstock.app.preferences.ConfigFolder;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.run.SnapshotImporter;

/** The window's life: opens it, and ends the background work with it. */
public final class WorkbenchApplication extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private AppContext context;

    @Override
    public void start(Stage stage) {
        context = new AppContext(
                ConfigFolder.find(),
                (source, mapping, config, job) -> {
                    Optional<ColumnMapping> columns =
                            mapping.isPresent() ? Optional.of(MappingJson.read(mapping.get())) : Optional.empty();
                    return new SnapshotImporter().read(source, columns, config, job);
                },
                new ChooserPrompt(() -> stage),
                () -> stage);
        Rectangle2D desktop = Screen.getPrimary().getVisualBounds();
        stage.setTitle("Stillstock");
        stage.setScene(context.scene(Math.min(WIDTH, desktop.getWidth()), Math.min(HEIGHT, desktop.getHeight())));
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.show();
        context.start();
    }

    @Override
    public void stop() {
        if (context != null) {
            context.close();
        }
    }
}
