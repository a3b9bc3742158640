import type { Facts, Role } from "./facts";
import type { Violation } from "./violation";

/** What the four roles are, and that none can become more. */
export function roleRules(facts: Facts): Violation[] {
  const attributes = Object.keys(wanted).flatMap((name) => {
    const role = facts.roles.find((each) => each.name === name);
    return role && asText(role) === wanted[name] ? [] : [{ rule: "role attributes", object: name }];
  });
  return [...attributes, ...membershipRules(facts), ...settingRules(facts)];
}

const wanted: Readonly<Record<string, string>> = {
  citaria_owner: "",
  citaria_definer: "bypassesRls",
  app_user: "logsIn",
  app_operator: "bypassesRls logsIn",
};

function asText(role: Role): string {
  return (Object.keys(role) as (keyof Role)[])
    .filter((attribute) => role[attribute] === true)
    .sort()
    .join(" ");
}

/** citaria_owner hands its lookups to citaria_definer; the admin that migrates is citaria_owner for that while. */
function membershipRules({ memberships }: Facts): Violation[] {
  return memberships
    .filter(({ role, member }) => {
      if (member in wanted) return `${member} in ${role}` !== "citaria_owner in citaria_definer";
      return role === "app_user" || role === "app_operator" || role === "citaria_definer";
    })
    .map(({ role, member }) => ({ rule: "role membership", object: `${member} in ${role}` }));
}

/** A setting kept with a role or the database would be a context that no unit of work entered. */
function settingRules({ roleSettings }: Facts): Violation[] {
  return roleSettings
    .filter(({ setting }) =>
      /^(app\.|row_security|search_path|session_replication_role)/.test(setting),
    )
    .map(({ role, setting }) => ({ rule: "role setting", object: `${role}: ${setting}` }));
}
