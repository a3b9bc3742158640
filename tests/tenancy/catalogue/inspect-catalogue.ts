import type { Sql } from "postgres";
import { readFacts } from "./facts";
import { functionRules } from "./function-rules";
import { grantRules } from "./grant-rules";
import { keyRules } from "./key-rules";
import { roleRules } from "./role-rules";
import { tableRules } from "./table-rules";
import type { Violation } from "./violation";

/** Everything in the database that breaks the wall's rules (docs/adr/0001). An empty list is the guarantee. */
export async function inspectCatalogue(sql: Sql): Promise<Violation[]> {
  const facts = await readFacts(sql);
  return [tableRules, keyRules, functionRules, grantRules, roleRules].flatMap((rules) =>
    rules(facts),
  );
}
