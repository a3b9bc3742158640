import { dataRoot } from "./paths";
import type { Secrets } from "./secrets";

/** The variables of lib/env.ts for a local run of the application: mails stay in the inbox. */
export function applicationEnvironment(run: {
  port: number;
  appUrl: string;
  secrets: Secrets;
}): Record<string, string> {
  return {
    PORT: String(run.port),
    HOSTNAME: "127.0.0.1",
    APP_URL: `http://localhost:${run.port}`,
    DATABASE_URL: run.appUrl,
    AUTH_SECRET: run.secrets.authSecret,
    AUTH_TRUST_HOST: "true",
    FILES_DIR: `${dataRoot}/images`,
    LINK_SECRET: run.secrets.linkSecret,
    MAIL_DRIVER: "inbox",
    DEV_INBOX: "1",
    SIGNUPS: "open",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
