import type { Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";

const secondsToRetry = 3;

/** The page for a database that is away: it needs nothing else of ours, and asks again by itself. */
export function unavailablePage(locale: Locale): Response {
  const title = translatorFor(locale, "crash")("title");
  const body = translatorFor(locale, "errors")("service_unavailable");
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${secondsToRetry}">
<title>${title}</title>
</head>
<body style="margin:0;min-height:100vh;display:grid;place-items:center;font-family:system-ui,sans-serif">
<main style="max-width:30rem;padding:2rem"><h1>${title}</h1><p>${body}</p></main>
</body>
</html>`;
  return new Response(html, {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": String(secondsToRetry),
    },
  });
}
