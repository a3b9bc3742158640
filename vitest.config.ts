import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outside = [
  ...configDefaults.exclude,
  ...[".next/**", ".data/**", "tests/e2e/**"],
  // The command's own --exclude does not reach projects that exclude something themselves.
  ...(process.env.TEST_EXCLUDE?.split(" ") ?? []),
];

// They mock, or need an environment of their own: a process for each, in which much is loaded again. All others share
// what they import.
const alone = [
  ...["app", "db", "lib", "tests"].flatMap(mockingIn),
  "app/api/{cron,inngest,metrics,webhooks}/**/*.db.test.ts",
  "db/{scope,own-transaction}.db.test.ts",
  "lib/notifications/{drain,embedded-timer}.db.test.ts",
  "lib/channels/*.db.test.ts",
  "lib/queue/no-shows.db.test.ts",
  "tests/{outbox/**/*,tenancy/pool}.db.test.ts",
];

/** As patterns: what is special in one is any character. */
function mockingIn(room: string): string[] {
  return readdirSync(at(room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".db.test.ts"))
    .map((file) => `${room}/${file}`)
    .filter((file) => readFileSync(at(file), "utf8").includes("vi.mock("))
    .map((file) => file.replaceAll(/[()[\]]/g, "?"));
}

// Ten thousand cases of a property take longer than a test may.
const patience = process.env.PROPERTY_RUNS ? 6 * 3_600_000 : undefined;
const properties = {
  setupFiles: ["./tests/setup/properties.ts"],
  ...(patience === undefined ? {} : { testTimeout: patience }),
};

const common = {
  extends: true as const,
  resolve: { alias: { "@": at("."), "server-only": at("./tests/setup/server-only.ts") } },
};

// What Next says of the request at hand and does after it; `vi.mock` would need a process for each file.
const ofRequests = {
  "next/headers": at("./tests/factories/request.ts"),
  "next/cache": at("./tests/setup/next-cache.ts"),
};

export default defineConfig({
  test: {
    pool: "forks",
    // One less than there are cores is Vitest's own choice. Tests wait for PostgreSQL as long as they work: of two cores
    // that leaves most idle.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // A connection of postgres.js that is ended while it opens rejects outside of every promise: db/generations.ts.
    onUnhandledError: ({ message, stack = "" }) =>
      !(message.startsWith("write CONNECTION_") && /[\\/]postgres[\\/]src[\\/]/.test(stack)),
    projects: [
      {
        ...common,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...outside, "**/*.{db,http,fault}.test.ts"],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          ...properties,
        },
      },
      {
        ...common,
        resolve: { alias: { ...common.resolve.alias, ...ofRequests } },
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: [...outside, ...alone],
          isolate: false,
          globalSetup: "./tests/setup/database.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...properties,
          setupFiles: [...properties.setupFiles, "./tests/setup/request.ts"],
        },
      },
      {
        ...common,
        test: {
          name: "db-alone",
          include: alone,
          exclude: outside,
          globalSetup: "./tests/setup/database.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...common,
        test: {
          name: "http",
          include: ["tests/http/**/*.http.test.ts"],
          exclude: outside,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        ...common,
        test: {
          name: "fault",
          include: ["tests/fault/**/*.fault.test.ts"],
          exclude: outside,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
