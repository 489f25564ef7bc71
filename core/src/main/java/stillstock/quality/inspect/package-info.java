/** What a check is given, what it hands over, and its limits. */
package stillstock.quality.inspect;
