import { extensions, reviewedFunctions } from "./expected";
import type { Facts, Func } from "./facts";
import type { Violation } from "./violation";

/** Code inside the database: every function was reviewed, word for word; nothing else brings code in. */
export function functionRules(facts: Facts): Violation[] {
  const missing = Object.keys(reviewedFunctions).filter(
    (signature) => !facts.functions.some((each) => each.signature === signature),
  );
  return [
    ...facts.functions.flatMap(rulesOf),
    ...missing.map((object) => ({ rule: "reviewed function missing", object })),
    ...facts.rewriteRules.map((object) => ({ rule: "rewrite rule", object })),
    ...facts.extensions
      .filter((name) => !extensions.has(name))
      .map((object) => ({ rule: "unreviewed extension", object })),
  ];
}

function rulesOf({ signature: object, owner, definer, settings, fingerprint }: Func): Violation[] {
  const found: Violation[] = [];
  const reviewed = reviewedFunctions[object];
  if (!reviewed) found.push({ rule: "unreviewed function", object });
  if (definer && !reviewed?.definer) found.push({ rule: "unreviewed SECURITY DEFINER", object });
  if (definer && !settings.includes("search_path=pg_catalog, pg_temp")) {
    found.push({ rule: "SECURITY DEFINER without search_path", object });
  }
  if (owner !== (definer ? "citaria_definer" : "citaria_owner")) {
    found.push({ rule: "function owner", object });
  }
  if (reviewed && reviewed.fingerprint !== fingerprint) {
    found.push({ rule: `reviewed function changed (now ${fingerprint})`, object });
  }
  return found;
}
