package stillstock.app.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import stillstock.app.jobs.Failures;

/** The dialogs that tell of failures: what happened and what to do, or the details of a bug to copy. */
public final class Dialogs implements Failures {
    private final Supplier<Window> owner;

    /** Dialogs over a window. */
    public Dialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public void environment(String title, Exception cause) {
        String words = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        Alert alert = alert(Alert.AlertType.WARNING, title, words);
        alert.getDialogPane().setId("problem-dialog");
        alert.show();
    }

    /** Tells of something that went well and should be known. */
    public void tell(String title, String words) {
        Alert alert = alert(Alert.AlertType.INFORMATION, title, words);
        alert.getDialogPane().setId("word-dialog");
        alert.show();
    }

    @Override
    public void bug(String title, Throwable cause) {
        String details = details(cause);
        ButtonType copy = new ButtonType("Copy details", ButtonBar.ButtonData.LEFT);
        Alert alert = alert(
                Alert.AlertType.ERROR,
                title,
                "This is a mistake of the program, not yours. Your data and settings are kept; you can go on working.\n\n"
                        + cause);
        alert.getDialogPane().setId("bug-dialog");
        alert.getButtonTypes().setAll(copy, ButtonType.CLOSE);
        TextArea text = new TextArea(details);
        text.setEditable(false);
        text.getStyleClass().add("bug-details");
        alert.getDialogPane().setExpandableContent(text);
        alert.resultProperty().addListener((property, before, chosen) -> {
            if (chosen == copy) {
                ClipboardContent content = new ClipboardContent();
                content.putString(details);
                Clipboard.getSystemClipboard().setContent(content);
            }
        });
        alert.show();
    }

    /** Version, platform and stack trace, for a bug report. */
    static String details(Throwable cause) {
        StringWriter text = new StringWriter();
        text.append("Java ")
                .append(System.getProperty("java.version"))
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.version"))
                .append('\n');
        cause.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private Alert alert(Alert.AlertType type, String title, String words) {
        Alert alert = new Alert(type);
        Optional.ofNullable(owner.get()).ifPresent(alert::initOwner);
        alert.setTitle("Stillstock");
        alert.setHeaderText(title);
        alert.setContentText(words);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        return alert;
    }
}
