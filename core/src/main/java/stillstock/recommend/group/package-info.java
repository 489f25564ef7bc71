/** The category tree and hand-made groups as distances between products. */
package stillstock.recommend.group;
