/** What a practice asks for to reach whoever books: `either` is one of both, whichever they prefer. */
export const contactNeeds = ["both", "email", "phone", "either"] as const;

export type ContactNeeds = (typeof contactNeeds)[number];

type Reach = "email" | "phone";

export function isNeeded(needs: ContactNeeds, reach: Reach): boolean {
  return needs === "both" || needs === reach;
}

/** What is still missing of a contact; undefined where it is enough. */
export function missingReach(
  needs: ContactNeeds,
  contact: { readonly email?: string | undefined; readonly phone?: string | undefined },
): Reach | "either" | undefined {
  if (needs === "either") return contact.email || contact.phone ? undefined : "either";
  return (["email", "phone"] as const).find((reach) => isNeeded(needs, reach) && !contact[reach]);
}
