/** What is trained for, and the search for better settings. */
package stillstock.app.risk.training;
