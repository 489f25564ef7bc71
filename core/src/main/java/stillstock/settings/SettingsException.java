package stillstock.settings;

/** A settings file that cannot be used; the message says what is wrong where and what to do. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
