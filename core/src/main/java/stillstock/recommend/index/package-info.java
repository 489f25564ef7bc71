/** Everything about anchors and their candidates that does not depend on weights: built once, ranked often. */
package stillstock.recommend.index;
