/** Chooses among scored pairs within limits: greedily, or as an assignment problem. Knows nothing of how pairs score. */
package stillstock.recommend.choose;
