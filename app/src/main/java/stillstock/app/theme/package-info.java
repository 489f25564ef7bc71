/** Light and dark: the theme's colours and our own style sheet. */
package stillstock.app.theme;
