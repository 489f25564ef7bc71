package stillstock.app.wizard.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillstock.app.files.FileKind;
import stillstock.app.files.FilePrompt;
import stillstock.app.screen.Kit;
import stillstock.importing.jdbc.JdbcTarget;

/** Asks for a database: its URL, user, password (never kept) and the driver's jar. */
public final class DatabaseForm extends StackPane {
    private final TextField url = field("database-url", "URL", "jdbc:postgresql://localhost/shop");
    private final TextField user = field("database-user", "User", "");
    private final PasswordField password = new PasswordField();
    private final TextField jar = field("database-jar", "Driver (.jar)", "the jar of the database's JDBC driver");
    private final Label wrong = new Label();
    private final Consumer<JdbcTarget> taker;

    /** A form that is not shown yet. */
    public DatabaseForm(FilePrompt files, Consumer<JdbcTarget> taker) {
        this.taker = taker;
        setId("database");
        getStyleClass().add("palette-shade");
        setAlignment(Pos.TOP_CENTER);
        setVisible(false);
        password.setId("database-password");
        password.setAccessibleText("Password; it is not kept");
        password.setPromptText("not kept");
        wrong.getStyleClass().add("bad");
        wrong.setWrapText(true);
        wrong.setMaxWidth(520);
        wrong.setId("database-wrong");
        Button choose = Kit.button("Choose…", "fth-folder", () -> files.open("JDBC driver", FileKind.JAR)
                .ifPresent(path -> jar.setText(path.toString())));
        Button open = Kit.primary("Look at the tables", "fth-database", this::take);
        open.setId("database-open");
        Button cancel = Kit.button("Cancel", "fth-x", this::hide);
        Label title = new Label("Open a database");
        title.getStyleClass().add("card-title");
        Label words = new Label("The session is read-only; every query that is run is shown.");
        words.getStyleClass().add("muted");
        VBox box = new VBox(8, title, words, grid(choose), wrong, buttons(cancel, open));
        box.getStyleClass().add("palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    private GridPane grid(Button choose) {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        grid.addRow(0, new Label("URL"), url);
        grid.addRow(1, new Label("User"), user);
        grid.addRow(2, new Label("Password"), password);
        grid.addRow(3, new Label("Driver"), new HBox(6, Kit.grow(jar), choose));
        url.setPrefWidth(400);
        return grid;
    }

    private static HBox buttons(Button cancel, Button open) {
        HBox row = new HBox(8, cancel, open);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static TextField field(String id, String name, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(prompt);
        return field;
    }

    /** Shows the form. */
    public void open() {
        wrong.setText("");
        password.clear();
        setVisible(true);
        url.requestFocus();
    }

    private void hide() {
        password.clear();
        setVisible(false);
    }

    private void take() {
        try {
            Optional<Path> driver = jar.getText().isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(jar.getText().strip()));
            JdbcTarget target = new JdbcTarget(url.getText(), user.getText().strip(), password.getText(), driver);
            hide();
            taker.accept(target);
        } catch (IllegalArgumentException e) {
            wrong.setText(e.getMessage());
        }
    }
}
