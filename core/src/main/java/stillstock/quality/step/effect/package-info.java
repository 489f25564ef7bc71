/** What steps have in common: what is counted of them, rows that go, blanks that are filled. */
package stillstock.quality.step.effect;
