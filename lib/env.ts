import { z } from "zod";
import { type PriceTable, parsePrices } from "./core/channels/prices";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

const variables = z.object({
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
  /** Whether tenants may have domains of their own. Then too, any host but APP_URL's and theirs is nobody's. */
  OWN_DOMAINS: flag,
  /** Who is asked whether a domain is a tenant's own: `127.0.0.1:5353`, several apart by commas. Left out: the system's. */
  DNS_SERVERS: z.string().optional(),
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
  /** Where uploaded files stand unless S3_BUCKET is given; every server of one site must see the same. */
  FILES_DIR: z.string().default(".data/images"),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  /** Another store than AWS's own. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PATH_STYLE: flag,
  MAIL_DRIVER: z.enum(["inbox", "resend"]).optional(),
  MAIL_FROM: z.string().default("Citaria <citas@citaria.example>"),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().optional(),
  /** How many messages all processes together hand to Resend in a second at most, as its limit is for the account. */
  RESEND_PER_SECOND: z.coerce.number().int().min(1).max(1_000).default(2),
  /** Whoever bears it reads /api/metrics. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** What Resend signs with what it tells of our messages. */
  RESEND_WEBHOOK_SECRET: z.string().startsWith("whsec_").optional(),
  /** Without both, no SMS and no WhatsApp leave. */
  TWILIO_ACCOUNT_SID: z.string().startsWith("AC").optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_BASE_URL: z.url().optional(),
  /** The same of texts, which Twilio then lines up for each number. */
  TWILIO_PER_SECOND: z.coerce.number().int().min(1).max(1_000).default(20),
  /** What a text costs where Twilio does not say it: `sms=0.0079USD,sms:DO=0.0612USD,whatsapp=0.005USD`. */
  TEXT_PRICES: z.string().default("").transform(readPrices),
  /** The keys by which push services know us: both, or no device is told anything. */
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  /** Whom a push service writes to when we disturb it: `mailto:…` or an address of the web. */
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:\/\/)/)
    .optional(),
  /** A push service besides those of the browsers, at which this server may tell devices too. */
  PUSH_SERVICE_URL: z.url({ protocol: /^https?$/ }).optional(),
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
  /** Whether anybody may open a practice at /start; left out: not in production. */
  SIGNUPS: z.enum(["open", "closed"]).optional(),
  /** How much memory each process keeps public pages in; 0 draws every page for every visitor. */
  PAGE_CACHE_MB: z.coerce.number().int().min(0).max(4_096).default(32),
  /** Whom a suspended tenant's team writes to. */
  SUPPORT_EMAIL: z.email().optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** What is only half said about the object store would end in files at the wrong place. */
const environmentSchema = variables.superRefine((given, context) => {
  const say = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret } = given;
  if (!bucket && (given.S3_ENDPOINT || id || secret)) {
    say(
      "S3_BUCKET",
      "is missing, though other variables of S3 are set: files would go to FILES_DIR",
    );
  }
  if (!id !== !secret) {
    say(id ? "S3_SECRET_ACCESS_KEY" : "S3_ACCESS_KEY_ID", "is missing: the two keys go together");
  }
  sayHalf(say, given, "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN");
  sayHalf(say, given, "VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY");
  if (given.S3_ENDPOINT && !id && !secret) {
    say("S3_ACCESS_KEY_ID", "is missing: only AWS itself knows machines without keys");
  }
});

type Variables = z.infer<typeof variables>;

/** Of two that go together only one is set. */
function sayHalf(
  say: (path: string, message: string) => void,
  given: Variables,
  ...pair: readonly [keyof Variables, keyof Variables]
): void {
  const missing = pair.filter((name) => !given[name]);
  if (missing.length === 1)
    say(String(missing[0]), `is missing: ${pair.join(" and ")} go together`);
}

function readPrices(text: string, context: z.RefinementCtx): PriceTable {
  const prices = parsePrices(text);
  if (!prices)
    context.addIssue({ code: "custom", message: "is not like sms=0.0079USD,sms:DO=0.0612USD" });
  return prices ?? {};
}

export type Environment = z.infer<typeof environmentSchema>;

let parsed: Environment | undefined;

/** The only reading of `process.env`. Throws with every wrong variable named at once. */
export function env(): Environment {
  parsed ??= readEnvironment(process.env);
  return parsed;
}

/** Of variables as a process has them: empty ones are not set. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  // Its former name, when only pictures stood there.
  const filesDir = given.FILES_DIR ?? given.IMAGES_DIR;
  const result = environmentSchema.safeParse({ ...given, FILES_DIR: filesDir });
  if (result.success) return result.data;
  throw new Error(`The environment is not usable:\n${z.prettifyError(result.error)}`);
}
