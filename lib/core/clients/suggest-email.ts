import { slipsBetween } from "../slips-between";

/** Where most people of the region have their mail, and real domains that look like a mistake of one. */
const common = [
  ...["gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "icloud.com", "live.com"],
  ...["hotmail.es", "outlook.es", "yahoo.es", "yahoo.com.mx", "yahoo.com.ar", "hotmail.com.ar"],
  ...["live.com.mx", "yahoo.com.br", "msn.com", "aol.com", "proton.me", "protonmail.com"],
  ...["mail.com", "ymail.com", "gmx.com", "gmx.es", "email.com", "me.com", "live.cl", "hotmail.cl"],
] as const;

const endings: Readonly<Record<string, string>> = {
  ...{ con: "com", cmo: "com", ocm: "com", comm: "com", vom: "com", xom: "com", coom: "com" },
};

/** The address that was probably meant where the domain looks mistyped ("ana@gmial.com"); undefined where it is fine. */
export function suggestEmail(email: string): string | undefined {
  const at = email.trim().lastIndexOf("@");
  const domain = email
    .trim()
    .slice(at + 1)
    .toLowerCase();
  if (at < 1 || !domain || common.some((each) => each === domain)) return undefined;
  const meant = nearest(mended(domain)) ?? mended(domain);
  return meant === domain ? undefined : `${email.trim().slice(0, at)}@${meant}`;
}

function mended(domain: string): string {
  const ending = domain.split(".").at(-1) ?? "";
  const meant = endings[ending];
  return meant ? `${domain.slice(0, -ending.length)}${meant}` : domain;
}

/** Short names are near to many: there one slip, in longer ones two. */
function nearest(domain: string): string | undefined {
  const ranked = common
    .map((name) => ({ name, slips: slipsBetween(domain, name) }))
    .filter(({ name, slips }) => slips <= (name.length > 8 ? 2 : 1))
    .sort((a, b) => a.slips - b.slips);
  return ranked[0]?.name;
}
