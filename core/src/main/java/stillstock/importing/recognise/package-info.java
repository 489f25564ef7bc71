/**
 * Recognises foreign files: which canonical table each one feeds, and which of its columns which canonical one, each with
 * a confidence and the reason in words.
 */
package stillstock.importing.recognise;
