package stillstock.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import stillstock.app.session.Desk;

/** Opens what is dropped on the window: a folder, a file, or several CSV files of one folder. */
final class DropTarget {
    private DropTarget() {}

    static void install(Scene scene, Desk desk) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<Path> source = source(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
            source.ifPresent(desk::open);
            event.setDropCompleted(source.isPresent());
            event.consume();
        });
    }

    /** One thing is opened itself; several files are opened as the folder they lie in. */
    static Optional<Path> source(List<Path> dropped) {
        return switch (dropped.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(dropped.get(0));
            default -> Optional.ofNullable(dropped.get(0).toAbsolutePath().getParent());
        };
    }
}
