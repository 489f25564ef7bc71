/** What an import is asked and what it answers: limits, outcome, report, problems. */
package stillstock.importing;
