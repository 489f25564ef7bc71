package stillstock.app;

import java.util.Optional;
import javafx.application.Application;
import stillstock.app.cli.StillstockCli;

/** The launcher: a plain class, so that JavaFX starts from the class path. */
public final class Main {
    private Main() {}

    /** Opens the workbench without arguments, runs the command line with them. */
    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(StillstockCli.run(args));
        }
        Optional<String> noDisplay = DisplayCheck.before(
                System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform"));
        if (noDisplay.isPresent()) {
            System.exit(withoutWindow(noDisplay.get()));
        }
        try {
            Application.launch(WorkbenchApplication.class);
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            // what the toolkit throws differs by platform; only a failure to open a window has a remedy here
            Optional<String> remedy = DisplayCheck.remedy(e);
            if (remedy.isEmpty()) {
                throw e;
            }
            System.exit(withoutWindow(remedy.get()));
        }
    }

    private static int withoutWindow(String remedy) {
        return new WithoutWindow(System.err, StillstockCli::run).run(remedy);
    }
}
