package stillstock.importing.type;

/** What parts whole numbers from decimals. */
enum DecimalMark {
    DOT,
    COMMA,
    /** Nothing tells. */
    UNKNOWN
}
