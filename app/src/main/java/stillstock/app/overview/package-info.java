/** The Overview screen: the whole in figures. */
package stillstock.app.overview;
