/** Groups that are learned: from what products are like, and from what is bought together. */
package stillstock.recommend.cluster;
