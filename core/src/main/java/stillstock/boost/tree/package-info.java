/** Trees as plain arrays: prediction and exact reasons without native code. */
package stillstock.boost.tree;
