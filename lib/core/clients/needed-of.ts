import { type ContactNeeds, isNeeded } from "./contact-needs";

/** What a practice needs of whoever books: an e-mail that is to be confirmed has to be there. */
export function neededOf(tenant: {
  readonly contactNeeds: ContactNeeds;
  readonly confirmsEmail: boolean;
}): ContactNeeds {
  const { contactNeeds: needs, confirmsEmail } = tenant;
  if (!confirmsEmail) return needs;
  return isNeeded(needs, "phone") ? "both" : "email";
}
