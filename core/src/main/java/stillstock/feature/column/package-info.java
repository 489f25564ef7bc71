/** What a feature is, and what those who work features out share. */
package stillstock.feature.column;
