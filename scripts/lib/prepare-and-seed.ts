import { prepareDatabase } from "@/db/prepare";
import type { DemoAccount } from "@/db/seed";
import { answerParent } from "./run-child";

export interface PrepareInput {
  adminUrl: string;
  appPassword: string;
  operatorPassword: string;
  seed: boolean;
}

export interface Prepared {
  appUrl: string;
  operatorUrl: string;
  seeded: "seeded" | "already" | "skipped";
  accounts: readonly DemoAccount[];
}

answerParent(async ({ seed, ...options }: PrepareInput): Promise<Prepared> => {
  const { appUrl, operatorUrl } = await prepareDatabase(options);
  if (!seed) return { appUrl, operatorUrl, seeded: "skipped", accounts: [] };
  process.env.DATABASE_URL = appUrl;
  const { seedDemo, demoAccounts } = await import("@/db/seed");
  const seeded = await seedDemo({ adminUrl: options.adminUrl, appUrl, files: true });
  return { appUrl, operatorUrl, seeded, accounts: demoAccounts };
});
