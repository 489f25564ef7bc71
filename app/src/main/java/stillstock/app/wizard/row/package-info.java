/** The lines of the wizard's lists. */
package stillstock.app.wizard.row;
