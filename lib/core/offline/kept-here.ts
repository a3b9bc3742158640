/** What opens the list that a device keeps, as long as the login that it was given to. */
export const listSecretCookie = "citaria-list";

/** What opens the marks that a person made on a device. */
export const marksSecretCookie = "citaria-marks";

/** What opens the portal that a device keeps, as long as the session that it was given to. */
export const copySecretCookie = "citaria-copy";

/** Where a browser keeps its sealed lists (IndexedDB). */
export const listsDatabase = "citaria-lists";

/** The same of sealed portals. */
export const copiesDatabase = "citaria-copies";
