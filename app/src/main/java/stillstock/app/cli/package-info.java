/** The command line: the same analysis and the same files as the window, for schedules and scripts. */
package stillstock.app.cli;
