/** What was bought together: counts of shared baskets and the relatedness worked out from them. */
package stillstock.recommend.basket;
