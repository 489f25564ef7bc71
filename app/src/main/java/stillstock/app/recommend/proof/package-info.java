/** The offline proof of the pairings as a screen. */
package stillstock.app.recommend.proof;
