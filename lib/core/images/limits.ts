/** Below what Next itself would cut off on its way through the middleware (10 MB). */
export const maxUploadBytes = 8 * 1024 * 1024;

/** A small file may claim a gigantic picture: it is refused by its header, before it is unpacked. */
export const maxPixels = 50_000_000;

/** Of one tenant. */
export const maxPictures = 200;
