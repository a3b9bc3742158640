import { dataRoot } from "./paths";
import type { Prepared, PrepareInput } from "./prepare-and-seed";
import { runChild } from "./run-child";
import type { Secrets } from "./secrets";

/** Roles, migrations and (unless told otherwise) the sample tenants, in a process of their own. */
export function prepare(
  adminUrl: string,
  secrets: Secrets,
  { seed }: { seed: boolean },
): Promise<Prepared> {
  const input: PrepareInput = {
    adminUrl,
    appPassword: secrets.appPassword,
    operatorPassword: secrets.operatorPassword,
    seed,
  };
  return runChild(
    "scripts/lib/prepare-and-seed.ts",
    { ...input },
    {
      FILES_DIR: `${dataRoot}/images`,
      AUTH_SECRET: secrets.authSecret,
      LINK_SECRET: secrets.linkSecret,
      LOG_LEVEL: "warn",
      MAIL_DRIVER: "inbox",
    },
  );
}
