package stillstock.app.wizard.view;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import stillstock.app.wizard.FormatChoice;
import stillstock.app.wizard.WizardViewModel;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.SourceFormat;

/** How the file is cut into records and cells, and its decimal sign and date order. */
final class FormatPane extends Form {
    private static final List<String> HEADERS = counts(3);
    private static final List<String> ASIDES = counts(10);
    private static final List<String> DECIMALS = List.of("", "comma");
    private static final String DETECTED = "detected";

    private final WizardViewModel model;
    private final ComboBox<String> encoding;
    private final ComboBox<String> delimiter;
    private final ComboBox<String> quote;
    private final ComboBox<String> escape;
    private final ComboBox<String> comment;
    private final ComboBox<String> preamble;
    private final ComboBox<String> header;
    private final ComboBox<String> footer;
    private final ComboBox<String> decimal;
    private final ComboBox<String> dates;

    FormatPane(WizardViewModel model) {
        this.model = model;
        encoding = choice("format-encoding", "Encoding", DETECTED, FormatChoice.ENCODINGS, value -> cut());
        delimiter = choice("format-delimiter", "Delimiter", DETECTED, FormatChoice.DELIMITERS, value -> cut());
        quote = choice("format-quote", "Quotation mark", DETECTED, FormatChoice.QUOTES, value -> cut());
        escape = choice("format-escape", "Mark inside text by", DETECTED, FormatChoice.ESCAPES, value -> cut());
        comment = choice("format-comment", "Comments begin with", DETECTED, List.of("", "#", "--"), value -> cut());
        preamble = choice("format-preamble", "Rows before the table", DETECTED, ASIDES, value -> cut());
        header = choice("format-header", "Header rows", DETECTED, HEADERS, value -> cut());
        footer = choice("format-footer", "Rows after the table", DETECTED, ASIDES, value -> cut());
        decimal = choice("format-decimal", "Decimal sign", DETECTED, DECIMALS, value -> values());
        dates = choice("format-dates", "Dates", DETECTED, FormatChoice.DATES, value -> values());
        Stream.of(encoding, delimiter, quote, escape, comment, preamble, footer, dates)
                .forEach(box -> box.setEditable(true));
        model.selected().addListener((property, before, now) -> show());
        model.mapping().addListener((property, before, now) -> show());
        show();
    }

    private static List<String> counts(int most) {
        return Stream.concat(Stream.of(""), IntStream.rangeClosed(0, most).mapToObj(Integer::toString))
                .toList();
    }

    private void show() {
        fill(() -> {
            SourceFormat format = model.source().map(TableSource::format).orElse(SourceFormat.DETECT);
            FormatChoice cut = FormatChoice.of(format);
            encoding.setValue(cut.encoding());
            delimiter.setValue(cut.delimiter());
            quote.setValue(cut.quote());
            escape.setValue(cut.escape());
            comment.setValue(cut.comment());
            preamble.setValue(words(cut.preambleRows()));
            header.setValue(words(cut.headerRows()));
            footer.setValue(words(cut.footerRows()));
            decimal.setValue(format.decimalComma() ? "comma" : "");
            dates.setValue(format.dateFormat());
        });
    }

    private static String words(int count) {
        return count < 0 ? "" : Integer.toString(count);
    }

    /** The number of a box; what is none counts as "detected". */
    private static int count(ComboBox<String> box) {
        String text = box.getValue().strip();
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : SourceFormat.UNSAID;
    }

    private void cut() {
        try {
            FormatChoice cut = new FormatChoice(
                    encoding.getValue().strip(),
                    delimiter.getValue(),
                    quote.getValue(),
                    escape.getValue(),
                    comment.getValue(),
                    count(preamble),
                    count(header),
                    count(footer));
            model.source().ifPresent(source -> model.format(cut.in(source.format())));
        } catch (IllegalArgumentException notOneCharacter) {
            show();
        }
    }

    private void values() {
        model.source()
                .ifPresent(source ->
                        model.format(source.format().values(decimal.getValue().equals("comma"), dates.getValue())));
    }
}
