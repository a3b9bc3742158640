/** What opens the list that a device keeps, as long as the login that it was given to. */
export const listSecretCookie = "citaria-list";

/** What opens the marks that a person made on a device. */
export const marksSecretCookie = "citaria-marks";

/** Where a browser keeps its sealed lists (IndexedDB). */
export const listsDatabase = "citaria-lists";
