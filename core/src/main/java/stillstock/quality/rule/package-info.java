/** The rules that findings and cleaning steps share, so that a step touches the rows that its finding counted. */
package stillstock.quality.rule;
