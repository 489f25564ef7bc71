/** The window: navigation, top bar, status bar, command palette, dialogs. */
package stillstock.app.shell;
