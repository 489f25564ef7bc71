/** What can be said of a file, its columns, its signs, its rows and its joins. */
package stillstock.app.wizard.view.rule;
