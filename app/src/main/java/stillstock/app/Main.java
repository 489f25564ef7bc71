package stillstock.app;

/** The launcher: a plain class, so that JavaFX starts from the class path. */
public final class Main {
    private Main() {}

    /** Opens the workbench without arguments, runs the command line with them. */
    public static void main(String[] args) {
        System.out.println("Stillstock " + args.length);
    }
}
