package stillstock.importing.mapping;

/** Thrown where a mapping file cannot be used; the message names the file, what is wrong and what to do. */
public final class MappingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the line for the user. */
    public MappingException(String message) {
        super(message);
    }
}
