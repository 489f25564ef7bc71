package stillstock.importing.csv;

import java.nio.charset.Charset;

/**
 * How a delimited file is written.
 *
 * @param charset of its bytes
 * @param delimiter between fields
 * @param quote around fields that hold delimiters, quotes or line ends; NUL where there is none
 * @param header true where the first record names the columns
 */
public record CsvFormat(Charset charset, char delimiter, char quote, boolean header) {}
