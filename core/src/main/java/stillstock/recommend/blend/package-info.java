/** The learned relatedness of items: baskets, words and codes blended, evened out and tuned on held-out baskets. */
package stillstock.recommend.blend;
