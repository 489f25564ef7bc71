/** Keeping pairings in step with the settings, and moving the settings while they are looked at. */
package stillstock.app.recommend.tune;
