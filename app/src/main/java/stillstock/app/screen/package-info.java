/** What a screen is, and what it is given. Screens never import each other. */
package stillstock.app.screen;
