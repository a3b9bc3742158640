import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

const environmentSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  /** Without a slash at its end. */
  APP_URL: z
    .url()
    .default("http://localhost:3000")
    .transform((url) => url.replace(/\/$/, "")),
  /** `citas.example`: then `{slug}.citas.example` is that tenant's page, and any other host but APP_URL's is nobody's. */
  TENANT_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+(:\d+)?$/)
    .optional(),
  DATABASE_URL: z.string().min(1),
  DB_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  /** After this a unit of work is given up and answered 503. */
  DB_UNIT_DEADLINE_MS: z.coerce.number().int().min(100).default(15_000),
  /** Named prepared statements: switch off behind a transaction-mode pooler. */
  DB_PREPARE: z
    .enum(["0", "1"])
    .default("1")
    .transform((value) => value === "1"),
  AUTH_SECRET: z.string().min(32),
  LINK_SECRET: z.string().min(32),
  /** Where uploaded pictures stand; every server of one site must see the same. */
  IMAGES_DIR: z.string().default(".data/images"),
  MAIL_DRIVER: z.enum(["inbox", "resend"]).optional(),
  MAIL_FROM: z.string().default("Citaria <citas@citaria.example>"),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().optional(),
  /** Serves /dev/inbox: for demos and development, never for the public. */
  DEV_INBOX: flag,
  INNGEST_EVENT_KEY: z.string().optional(),
  INNGEST_SIGNING_KEY: z.string().optional(),
  CRON_SECRET: z.string().min(16).optional(),
  /** How many proxies of ours stand in front and append to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Turns the per-address limits of the API and the public forms off, for load tests. */
  RATE_LIMITS: z
    .enum(["0", "1"])
    .default("1")
    .transform((value) => value === "1"),
  /** Whom a suspended tenant's team writes to. */
  SUPPORT_EMAIL: z.email().optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Environment = z.infer<typeof environmentSchema>;

let parsed: Environment | undefined;

/** The only reading of `process.env`. Throws with every wrong variable named at once. */
export function env(): Environment {
  parsed ??= parse();
  return parsed;
}

function parse(): Environment {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = environmentSchema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(`The environment is not usable:\n${z.prettifyError(result.error)}`);
}
