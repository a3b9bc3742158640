/** For each rule: what it must catch, and what looks like it but is fine. Paths are made up. */
export type Sample = {
  readonly path: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
};

const gated = 'import { publicAction } from "@/lib/auth/actions";';

export const samples: Readonly<Record<string, Sample>> = {
  actionsAreGateCalls: {
    path: "app/(public)/[tenant]/book/actions.ts",
    bad: [
      '"use server"; export async function book() {}',
      '"use server"; export const book = async () => {};',
      '"use server"; export const book = publicAction(a, b);',
      `"use server"; ${gated} export const book = wrap(publicAction(a, b));`,
      `"use server"; ${gated} export const [book] = [publicAction(a, b)];`,
      '"use server"; export * from "./verbs";',
      '"use server"; export { book } from "./verbs";',
      '"use server"; export default publicAction;',
      'export function Page() { async function book() { "use server"; } return null; }',
    ],
    good: [
      `"use server"; ${gated} export const book = publicAction(a, b);`,
      `"use server"; ${gated} const shown = {}; export const book = publicAction(a, b, shown);`,
      "export async function helper() {}",
    ],
  },
  pagesPassTheirGate: {
    path: "app/(dashboard)/dashboard/[tenant]/agenda/page.tsx",
    bad: [
      "export default function Page() { return null; }",
      "const memberPage = 1; publicPage(slug);",
    ],
    good: ['const scope = await memberPage(slug, "agenda:read");'],
  },
  layoutsAndMiddlewareAuthoriseNothing: {
    path: "app/(dashboard)/dashboard/[tenant]/layout.tsx",
    bad: ["await memberPage(slug);", 'redirect("/login");', "notFound();"],
    good: ["const entry = await resolveMemberScope(slug);"],
  },
  coreIsPure: {
    path: "lib/core/scheduling/offer-slots.ts",
    bad: [
      'import { env } from "@/lib/env";',
      'import type { Tx } from "@/db/scope";',
      'import type { z } from "zod";',
      'import { readFileSync } from "node:fs";',
      "const at = Date.now();",
      "const at = new Date();",
      "const luck = Math.random();",
      "const home = process.cwd();",
      "const id = crypto.randomUUID();",
      "setTimeout(run, 1);",
      "await fetch(url);",
    ],
    good: [
      'import { fail } from "../result";',
      'import type { Interval } from "@/lib/core/time/interval";',
      'import { Temporal } from "temporal-polyfill";',
      "const at = new Date(ms);",
      "type Step = { process: string; console: string | null };",
      "const { process } = client;",
    ],
  },
  environmentIsReadOnce: {
    path: "lib/mail/send-email.ts",
    bad: ["const key = process.env.RESEND_API_KEY;", "const { PORT } = process.env;"],
    good: ["const key = env().RESEND_API_KEY;"],
  },
  clockIsReadOnce: {
    path: "lib/appointments/store.ts",
    bad: ["const at = Date.now();", "const at = new Date();", "const at = Date();"],
    good: ["const at = new Date(scope.nowMs);", "const at = nowMs();"],
  },
  formatsStandInLibFormat: {
    path: "components/booking/slot-picker.tsx",
    bad: [
      "new Intl.NumberFormat(locale)",
      "date.toLocaleDateString()",
      "price.toLocaleString(locale)",
    ],
    good: ["formatMoney(price, locale)", "name.toLocaleLowerCase(locale)"],
  },
  scopesAreMintedByAuth: {
    path: "lib/appointments/book-appointment.ts",
    bad: ['import { mintTenantScope } from "@/db/scope";'],
    good: ['import { withTenant } from "@/db/scope";'],
  },
  pagesNameTheDatabaseInTypesOnly: {
    path: "app/(public)/[tenant]/book/page.tsx",
    bad: [
      'import { withTenant } from "@/db/scope";',
      'import { type TenantScope, withTenant } from "@/db/scope";',
      'import * as schema from "@/db/schema";',
      'import "@/db/client";',
    ],
    good: [
      'import type { TenantScope } from "@/db/scope";',
      'import { type TenantScope } from "@/db/scope";',
    ],
  },
  tablesAreUsedInQueryFiles: {
    path: "lib/appointments/book-appointment.ts",
    bad: ['import { appointment } from "@/db/schema";'],
    good: ['import type { appointment } from "@/db/schema";'],
  },
  filesAreSmall: {
    path: "lib/appointments/everything.ts",
    bad: ["const line = 1;\n".repeat(251)],
    good: ["const line = 1;\n".repeat(250)],
  },
  wordsComeFromMessages: {
    path: "components/booking/slot-picker.tsx",
    bad: [
      "const a = <p>Elige un horario</p>;",
      'const a = <p>{"Elige"}</p>;',
      "const a = <>{`Elige`}</>;",
      'const a = <img alt="Logo" />;',
      'const a = <button aria-label="Cerrar" />;',
      'const a = <input placeholder="Nombre" />;',
    ],
    good: [
      'const a = <p>{t("choose")}</p>;',
      'const a = <p className="font-bold">· {price} &middot; –</p>;',
      'const a = <img alt="" src="/a.svg" />;',
      "const a = <b>Citaria</b>;",
    ],
  },
};
