/** What people made of pairings: sheets read back, and what stands of each pair. */
package stillstock.app.recommend.feedback;
