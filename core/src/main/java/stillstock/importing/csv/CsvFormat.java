package stillstock.importing.csv;

import java.nio.charset.Charset;

/**
 * How a delimited file is written.
 *
 * @param charset of its bytes
 * @param delimiter between fields
 * @param quote around fields that hold delimiters, quotes or line ends; NUL where there is none
 * @param escape inside quotes, makes the next character text; NUL where quotes are doubled instead
 * @param header true where the first record names the columns
 */
public record CsvFormat(Charset charset, char delimiter, char quote, char escape, boolean header) {}
