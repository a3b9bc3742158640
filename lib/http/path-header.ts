/** Set by the middleware: path and query of this request, for the way back after a login. */
export const pathHeader = "x-citaria-path";
