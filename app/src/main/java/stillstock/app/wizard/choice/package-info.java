/** What can be chosen of formats and conditions, in words and back. */
package stillstock.app.wizard.choice;
