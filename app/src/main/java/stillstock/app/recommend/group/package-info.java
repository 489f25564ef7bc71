/** The groups of the pairings: where they come from, what is in them, and editing them. */
package stillstock.app.recommend.group;
