package stillstock.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code no-sale} and {@code share}. */
final class LabelConverter implements ITypeConverter<RiskCommand.Label> {
    @Override
    public RiskCommand.Label convert(String word) {
        for (RiskCommand.Label label : RiskCommand.Label.values()) {
            if (label.toString().equalsIgnoreCase(word)) {
                return label;
            }
        }
        throw new TypeConversionException("\"" + word + "\" is neither no-sale nor share");
    }
}
