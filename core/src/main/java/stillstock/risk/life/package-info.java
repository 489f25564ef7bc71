/** A model's life: kept in files, described, checked against other data, compared with another. */
package stillstock.risk.life;
