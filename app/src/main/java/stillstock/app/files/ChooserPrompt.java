package stillstock.app.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The platform's own dialogs, starting where the last one ended. */
public final class ChooserPrompt implements FilePrompt {
    private final Supplier<Window> owner;
    private Path last;

    /** Dialogs over a window. */
    public ChooserPrompt(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, FileKind kind) {
        return remember(chooser(title, kind).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        startFolder().ifPresent(chooser::setInitialDirectory);
        return remember(chooser.showDialog(owner.get()));
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, FileKind kind) {
        FileChooser chooser = chooser(title, kind);
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(owner.get()));
    }

    private FileChooser chooser(String title, FileKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(kind.label(), kind.patterns()),
                        new FileChooser.ExtensionFilter("All files", "*"));
        startFolder().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<File> startFolder() {
        return Optional.ofNullable(last).filter(Files::isDirectory).map(Path::toFile);
    }

    private Optional<Path> remember(File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        Path path = chosen.toPath();
        last = Files.isDirectory(path) ? path : path.getParent();
        return Optional.of(path);
    }
}
