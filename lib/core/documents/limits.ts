/** What a practice may share with a client: what any telephone opens, and that runs nothing when it does. */
export const documentKinds = ["pdf", "jpeg", "png"] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** Below what Next itself would cut off on its way through the middleware (10 MB). */
export const maxDocumentBytes = 8 * 1024 * 1024;

/** Of one client. */
export const maxDocuments = 100;

export const maxDocumentName = 120;
