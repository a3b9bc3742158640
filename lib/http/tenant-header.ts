/** Set by the middleware on a tenant's own host: its slug. What a visitor sends under this name is thrown away. */
export const tenantHeader = "x-citaria-tenant";
