package stillstock.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens what is dropped on the window: a folder, a file, or several files. */
final class DropTarget {
    private DropTarget() {}

    /** @param opener takes what is dropped */
    static void install(Scene scene, Consumer<List<Path>> opener) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> dropped =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            if (!dropped.isEmpty()) {
                opener.accept(dropped);
            }
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
        });
    }
}
