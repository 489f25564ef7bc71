/** The only room with threads: work runs here off the window's thread and its result comes back on it. */
package stillstock.app.jobs;
