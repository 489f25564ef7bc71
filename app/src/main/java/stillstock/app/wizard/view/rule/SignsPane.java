package stillstock.app.wizard.view.rule;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import stillstock.app.wizard.SourceEdits;
import stillstock.app.wizard.WizardViewModel;
import stillstock.importing.mapping.MovementRules;
import stillstock.importing.mapping.TableSource;

/** Which sign means what, how cancellations are told, what numbers are counted in, and months as columns. */
final class SignsPane extends Form {
    private final WizardViewModel model;
    private final CheckBox negative;
    private final CheckBox issues;
    private final CheckBox upper;
    private final CheckBox repeats;
    private final ComboBox<String> cancelColumn;
    private final TextField cancelPrefix;
    private final TextField units;
    private final TextField months;
    private final TextField leaveOut;

    SignsPane(WizardViewModel model) {
        this.model = model;
        SourceEdits edits = model.edits();
        negative = tick("signs-negative", "Quantities below 0 are returns", edits::negativeIsReturn);
        issues = tick(
                "signs-issues",
                "Issues are written below 0: -5 means 5 sold",
                yes -> edits.scale("quantity", yes ? -1 : 1));
        cancelColumn = choice(
                "signs-cancel-column",
                "Cancelled where",
                "nothing is cancelled",
                List.of(),
                column -> edits.cancellation(column, prefix()));
        cancelPrefix = text("signs-cancel-prefix", "begins with", prefix -> edits.cancellation(cancelColumn(), prefix));
        upper = tick("signs-upper", "85123a and 85123A are one product", edits::upperCase);
        repeats = tick("signs-repeats", "A key comes often: its first row counts", edits::repeats);
        units = text("signs-units", "Units in one quantity", this::units);
        months = text("signs-months", "Months are columns like", edits::months);
        months.setPromptText("yyyy-MM");
        leaveOut = text("signs-leave-out", "Months left out", edits::leaveOutMonths);
        model.selected().addListener((property, before, now) -> show());
        model.mapping().addListener((property, before, now) -> show());
        show();
    }

    private String cancelColumn() {
        return cancelColumn.getValue() == null ? "" : cancelColumn.getValue();
    }

    private String prefix() {
        return cancelPrefix.getText().isBlank() ? "C" : cancelPrefix.getText().strip();
    }

    private void units(String text) {
        try {
            double factor = Double.parseDouble(text.replace(',', '.'));
            if (factor != 0 && Double.isFinite(factor)) {
                model.edits().scale("quantity", factor);
            }
        } catch (NumberFormatException notANumber) {
            show();
        }
    }

    private void show() {
        fill(() -> model.source().ifPresent(this::show));
    }

    private void show(TableSource source) {
        MovementRules rules = source.rules();
        double scale = source.scales().getOrDefault("quantity", 1.0);
        negative.setSelected(rules.negativeQuantityIsReturn());
        issues.setSelected(scale < 0);
        upper.setSelected(rules.upperCaseProductIds());
        repeats.setSelected(rules.repeatsExpected());
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(model.foreignColumns());
        cancelColumn.getItems().setAll(names);
        cancelColumn.setValue(rules.cancellationColumn());
        cancelPrefix.setText(rules.cancellationPrefix());
        units.setText(scale == Math.rint(scale) ? "" + (long) scale : "" + scale);
        months.setText(source.months() == null ? "" : source.months().pattern());
        leaveOut.setText(
                source.months() == null ? "" : String.join(", ", source.months().leaveOut()));
    }
}
