/** What the user can tell the workbench to do, by menu, key or palette. */
package stillstock.app.command;
