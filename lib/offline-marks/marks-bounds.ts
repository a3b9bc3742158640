/** Of one request, so that it stays small; a device sends the next ones after the answer. */
export const mostMarksAtOnce = 12;
