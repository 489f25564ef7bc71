/** The chance that stock will not sell, from models judged on a later window, with reasons. */
package stillstock.risk;
