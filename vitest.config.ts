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

// Ten thousand cases of a property take longer than a test may.
const patience = process.env.PROPERTY_RUNS ? 6 * 3_600_000 : undefined;
const moreCases = {
  setupFiles: ["./tests/setup/more-cases.ts"],
  ...(patience === undefined ? {} : { testTimeout: patience }),
};

const common = {
  extends: true as const,
  resolve: { alias: { "@": at("."), "server-only": at("./tests/setup/server-only.ts") } },
};

export default defineConfig({
  test: {
    pool: "forks",
    // One less than there are cores is Vitest's own choice: of two that leaves one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...common,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...outside, "**/*.{db,http,fault}.test.ts"],
          testTimeout: 30_000,
          ...moreCases,
        },
      },
      {
        ...common,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: outside,
          globalSetup: "./tests/setup/database.ts",
          testTimeout: 20_000,
          hookTimeout: 30_000,
          ...moreCases,
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
