package stillstock.importing.recognise;

import java.time.LocalDate;

/**
 * A day that the data may be meant to speak of, other than its last movement.
 *
 * @param words why
 */
public record AsOfHint(LocalDate day, String words) {}
