/** What is open and what was found: the one place where screens meet. Properties change on the window's thread only. */
package stillstock.app.session;
