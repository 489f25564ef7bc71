/** The wizard's sheet and its three steps. */
package stillstock.app.wizard.view;
