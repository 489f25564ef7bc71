/** Words of product names as weighted vectors. Knows nothing of products or stock. */
package stillstock.recommend.text;
