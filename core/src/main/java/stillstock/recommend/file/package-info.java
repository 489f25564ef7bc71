/** The scorer alone, from files of baskets to a file of rankings, for anybody's benchmark. */
package stillstock.recommend.file;
