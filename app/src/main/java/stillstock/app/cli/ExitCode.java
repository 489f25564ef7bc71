package stillstock.app.cli;

/** What the process answers to the shell. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** A fault in the program; the details are on stderr. */
    public static final int FAULT = 1;
    /** The call's words are wrong, or the output cannot be written where it was asked for. */
    public static final int USAGE = 2;
    /** The input cannot be used; one line on stderr says why and what to do. */
    public static final int INPUT_UNUSABLE = 3;
    /** Done, but more rows were rejected than the limit allows. */
    public static final int TOO_MANY_REJECTS = 4;

    private ExitCode() {}
}
