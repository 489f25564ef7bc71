/** What the names of files and columns say: words, synonyms, and how well a name fits a canonical one. */
package stillstock.importing.recognise.name;
