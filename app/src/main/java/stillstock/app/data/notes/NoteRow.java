package stillstock.app.data.notes;

import stillstock.workspace.Note;

/**
 * A note.
 *
 * @param product row of its product, -1 where the open data has none of its id
 * @param name the product's, empty where it has none
 */
record NoteRow(Note note, int product, String name) {}
