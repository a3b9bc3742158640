/** The client's portal login. Its path is the tenant's address, so that no other tenant ever receives it. */
export const clientCookieName = "citaria-client";
