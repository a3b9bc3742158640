import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");
const root = fileURLToPath(new URL(".", import.meta.url));

const headersOf = (source) => [
  { key: "X-Content-Type-Options", value: "nosniff" },
  {
    key: "Cross-Origin-Resource-Policy",
    // Mail programs on the web show a tenant's logo from here.
    value: /^\/(brands\/|embed)/.test(source) ? "cross-origin" : "same-origin",
  },
  // Other sites' pages name it, and must hear of another version within the hour.
  ...(source === "/embed.js" ? [{ key: "Cache-Control", value: "public, max-age=3600" }] : []),
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () =>
    [
      "/_next/static/:path*",
      "/embed.js",
      "/brands/:path*",
      "/icons/:path*",
      "/icon.svg",
      "/apple-icon.png",
      "/favicon.ico",
    ].map((source) => ({ source, headers: headersOf(source) })),
  // Not bundled: native code (argon2), worker threads (pino), megabytes of tables (date-holidays, twilio), Node's
  // own cryptography (web-push), and a driver whose stray exceptions db/client recognises by their source file (postgres).
  serverExternalPackages: [
    ...["@node-rs/argon2", "date-holidays", "pino", "postgres"],
    ...["twilio", "web-push"],
  ],
};

export default withNextIntl(config);
