/** How far the data can be trusted, what would raise it, and the visible steps that clean it. */
package stillstock.quality;
