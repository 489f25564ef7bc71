package stillstock.app.shell;

import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import stillstock.app.session.Session;
import stillstock.snapshot.ProductTable;

/** The search box: products by id or name; choosing one selects it everywhere. */
final class ProductSearch extends TextField {
    private static final int SUGGESTIONS = 12;
    private final Session session;
    private final ContextMenu suggestions = new ContextMenu();

    ProductSearch(Session session) {
        this.session = session;
        setId("product-search");
        getStyleClass().add("product-search");
        setPromptText("Find a product by id or name");
        setAccessibleText("Find a product by id or name");
        textProperty().addListener((property, before, now) -> suggest());
        setOnAction(event -> chooseFirst());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear();
                suggestions.hide();
            }
        });
    }

    private List<Integer> found() {
        return session.data().get() == null
                ? List.of()
                : ProductFinder.find(session.data().get().snapshot().products(), getText(), SUGGESTIONS);
    }

    private void suggest() {
        suggestions.getItems().clear();
        if (!isFocused()) {
            return;
        }
        List<Integer> found = found();
        for (int product : found) {
            ProductTable products = session.data().get().snapshot().products();
            MenuItem item = new MenuItem(products.id(product) + "  " + products.name(product));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> choose(product));
            suggestions.getItems().add(item);
        }
        if (found.isEmpty()) {
            suggestions.hide();
        } else if (!suggestions.isShowing()) {
            suggestions.show(this, Side.BOTTOM, 0, 2);
        }
    }

    private void chooseFirst() {
        List<Integer> found = found();
        if (!found.isEmpty()) {
            choose(found.get(0));
        }
    }

    private void choose(int product) {
        suggestions.hide();
        session.selectedProduct().set(product);
    }
}
