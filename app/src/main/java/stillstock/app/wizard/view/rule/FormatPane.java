package stillstock.app.wizard.view.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import stillstock.app.wizard.WizardViewModel;
import stillstock.app.wizard.choice.FormatChoice;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.row.SourceFormat;

/** How a file is cut into records and cells: what was detected, and what the user says instead. */
public final class FormatPane extends Form {
    private static final String DETECTED = "detected";
    private static final List<String> HEADERS = counts(3);
    private static final List<String> ASIDES = counts(10);
    private static final List<String> COMMENTS = List.of("", "#", "--");

    private final WizardViewModel model;
    private final ObservableValue<String> file;
    private final ComboBox<String> encoding;
    private final ComboBox<String> delimiter;
    private final ComboBox<String> quote;
    private final ComboBox<String> escape;
    private final ComboBox<String> comment;
    private final ComboBox<String> preamble;
    private final ComboBox<String> header;
    private final ComboBox<String> footer;

    /**
     * The choices for one file.
     *
     * @param id prefix of the controls' ids
     * @param file its name; empty for none
     */
    public FormatPane(WizardViewModel model, String id, ObservableValue<String> file) {
        this.model = model;
        this.file = file;
        encoding = choice(id + "-encoding", "Encoding", DETECTED, FormatChoice.ENCODINGS, value -> cut());
        delimiter = choice(id + "-delimiter", "Delimiter", DETECTED, FormatChoice.DELIMITERS, value -> cut());
        quote = choice(id + "-quote", "Quotation mark", DETECTED, FormatChoice.QUOTES, value -> cut());
        escape = choice(id + "-escape", "Mark inside text by", DETECTED, FormatChoice.ESCAPES, value -> cut());
        comment = choice(id + "-comment", "Comments begin with", DETECTED, COMMENTS, value -> cut());
        preamble = choice(id + "-preamble", "Rows before the table", DETECTED, ASIDES, value -> cut());
        header = choice(id + "-header", "Header rows", DETECTED, HEADERS, value -> cut());
        footer = choice(id + "-footer", "Rows after the table", DETECTED, ASIDES, value -> cut());
        Stream.of(encoding, delimiter, quote, escape, comment, preamble, footer).forEach(box -> box.setEditable(true));
        file.addListener((property, before, now) -> show());
        model.mapping().addListener((property, before, now) -> show());
        model.recognition().addListener((property, before, now) -> show());
        show();
    }

    private static List<String> counts(int most) {
        return Stream.concat(Stream.of(""), IntStream.rangeClosed(0, most).mapToObj(Integer::toString))
                .toList();
    }

    private void show() {
        fill(() -> {
            setDisable(file.getValue().isEmpty());
            FormatChoice found = FormatChoice.of(model.findings()
                    .profile(file.getValue())
                    .map(TableProfile::found)
                    .orElse(SourceFormat.DETECT));
            FormatChoice said = FormatChoice.of(model.format(file.getValue()));
            show(encoding, found, said, FormatChoice::encoding);
            show(delimiter, found, said, FormatChoice::delimiter);
            show(quote, found, said, FormatChoice::quote);
            show(escape, found, said, FormatChoice::escape);
            show(comment, found, said, FormatChoice::comment);
            show(preamble, found, said, choice -> words(choice.preambleRows()));
            show(header, found, said, choice -> words(choice.headerRows()));
            show(footer, found, said, choice -> words(choice.footerRows()));
        });
    }

    private static void show(
            ComboBox<String> box, FormatChoice found, FormatChoice said, Function<FormatChoice, String> part) {
        String detected = part.apply(found);
        wordsOfEmpty(box, detected.isEmpty() ? DETECTED : DETECTED + ": " + detected);
        // the words may be others for the same value
        box.setValue(null);
        box.setValue(part.apply(said));
    }

    private static String words(int count) {
        return count < 0 ? "" : Integer.toString(count);
    }

    /** The number of a box; what is none counts as "detected". */
    private static int count(ComboBox<String> box) {
        String text = said(box);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : SourceFormat.UNSAID;
    }

    private static String said(ComboBox<String> box) {
        return box.getValue() == null ? "" : box.getValue();
    }

    private void cut() {
        try {
            FormatChoice cut = new FormatChoice(
                    said(encoding),
                    said(delimiter),
                    said(quote),
                    said(escape),
                    said(comment),
                    count(preamble),
                    count(header),
                    count(footer));
            model.format(file.getValue(), cut.in(model.format(file.getValue())));
        } catch (IllegalArgumentException notOneCharacter) {
            show();
        }
    }
}
