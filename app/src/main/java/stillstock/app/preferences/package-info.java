/** What the workbench remembers of its user between starts. */
package stillstock.app.preferences;
