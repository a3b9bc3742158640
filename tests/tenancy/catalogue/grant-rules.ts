import { appUserGrants, definerReads, definerWrites, reviewedFunctions } from "./expected";
import type { Facts, Grant } from "./facts";
import type { Violation } from "./violation";

/** The privileges that are meant, and not one more or less; what an owner holds of itself is left out. */
export function grantRules(facts: Facts): Violation[] {
  const tables = facts.relations.filter(({ kind }) => "rpv".includes(kind));
  const meant = new Set([
    ...standing,
    ...Object.entries(appUserGrants).flatMap(([table, letters]) =>
      [...letters].map((letter) => `table ${table} app_user ${privileges[letter]}`),
    ),
    ...tables.map(({ name }) => `table ${name} app_operator SELECT`),
    ...[...definerReads].map((table) => `table ${table} citaria_definer SELECT`),
    ...[...definerWrites].map((grant) => `table ${grant.replace(" ", " citaria_definer ")}`),
    ...Object.entries(reviewedFunctions).flatMap(([signature, { executors }]) =>
      executors.map((role) => `function ${signature} ${role} EXECUTE`),
    ),
  ]);
  const given = new Set(facts.grants.map(asText));
  return [
    ...[...given]
      .filter((each) => !meant.has(each))
      .map((object) => ({ rule: "privilege too many", object })),
    ...[...meant]
      .filter((each) => !given.has(each))
      .map((object) => ({ rule: "privilege missing", object })),
  ];
}

const privileges: Record<string, string> = { S: "SELECT", I: "INSERT", U: "UPDATE", D: "DELETE" };

const standing = [
  "schema public citaria_owner USAGE",
  "schema public citaria_owner CREATE",
  ...["app_user", "app_operator", "citaria_definer"].flatMap((role) => [
    `schema public ${role} USAGE`,
    `schema app ${role} USAGE`,
  ]),
  "schema drizzle app_operator USAGE",
  "database current citaria_owner CREATE",
  "database current citaria_owner CONNECT",
  "database current app_user CONNECT",
  "database current app_operator CONNECT",
];

function asText({ kind, object, grantee, privilege }: Grant): string {
  return `${kind} ${object} ${grantee} ${privilege}`;
}
