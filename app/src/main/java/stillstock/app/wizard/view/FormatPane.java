package stillstock.app.wizard.view;

import java.util.List;
import javafx.scene.control.ComboBox;
import stillstock.app.wizard.FormatChoice;
import stillstock.app.wizard.WizardViewModel;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.SourceFormat;

/** Encoding, delimiter, header, decimal sign and date order of the file. */
final class FormatPane extends Form {
    private static final List<String> HEADERS = List.of("", "0", "1", "2", "3");
    private static final List<String> DECIMALS = List.of("", "comma");

    private final WizardViewModel model;
    private final ComboBox<String> encoding;
    private final ComboBox<String> delimiter;
    private final ComboBox<String> header;
    private final ComboBox<String> decimal;
    private final ComboBox<String> dates;

    FormatPane(WizardViewModel model) {
        this.model = model;
        encoding = choice("format-encoding", "Encoding", "detected", FormatChoice.ENCODINGS, value -> cut());
        delimiter = choice("format-delimiter", "Delimiter", "detected", FormatChoice.DELIMITERS, value -> cut());
        header = choice("format-header", "Header rows", "detected", HEADERS, value -> cut());
        decimal = choice("format-decimal", "Decimal sign", "detected", DECIMALS, value -> values());
        dates = choice("format-dates", "Dates", "detected", FormatChoice.DATES, value -> values());
        dates.setEditable(true);
        model.selected().addListener((property, before, now) -> show());
        model.mapping().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        fill(() -> {
            SourceFormat format = model.source().map(TableSource::format).orElse(SourceFormat.DETECT);
            encoding.setValue(format.encoding());
            delimiter.setValue(format.delimiter());
            header.setValue(format.noHeader() ? "0" : format.headerRows() < 0 ? "" : "" + format.headerRows());
            decimal.setValue(format.decimalComma() ? "comma" : "");
            dates.setValue(format.dateFormat());
        });
    }

    private void cut() {
        model.source().ifPresent(source -> {
            String rows = header.getValue();
            model.format(FormatChoice.with(
                    source.format(),
                    encoding.getValue(),
                    delimiter.getValue(),
                    rows.isEmpty() ? SourceFormat.UNSAID : Integer.parseInt(rows)));
        });
    }

    private void values() {
        model.source()
                .ifPresent(source -> model.format(
                        FormatChoice.values(source.format(), decimal.getValue().equals("comma"), dates.getValue())));
    }
}
