/** What a client can do in their portal besides looking at what comes; each may be switched off by the tenant. */
export const portalFunctions = [
  "accept",
  "move",
  "cancel",
  "book",
  "history",
  "profile",
  "waitlist",
  "calendar",
  "account",
  "documents",
  "family",
] as const;

export type PortalFunction = (typeof portalFunctions)[number];

type Switches = {
  readonly portalOff: readonly PortalFunction[];
  /** Then nobody's appointment stands before they accept it: that cannot be switched off. */
  readonly requiresAcceptance: boolean;
};

/** Whether a tenant lets its clients do that. */
export function isOn(tenant: Switches, wanted: PortalFunction): boolean {
  if (wanted === "accept" && tenant.requiresAcceptance) return true;
  return !tenant.portalOff.includes(wanted);
}

type Changes = { readonly accept: boolean; readonly move: boolean; readonly cancel: boolean };

/** What may be done with an appointment, less what the tenant has switched off. */
export function whatIsOn<C extends Changes>(tenant: Switches, options: C): C {
  return {
    ...options,
    accept: options.accept && isOn(tenant, "accept"),
    move: options.move && isOn(tenant, "move"),
    cancel: options.cancel && isOn(tenant, "cancel"),
  };
}
