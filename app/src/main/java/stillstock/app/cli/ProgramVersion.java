package stillstock.app.cli;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest; "development" where the classes run unpacked. */
public final class ProgramVersion implements IVersionProvider {
    /** Name and version: "Stillstock 0.1.0". */
    public static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return "Stillstock " + (version == null ? "development" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
