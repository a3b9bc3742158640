import type { Locale } from "@/lib/i18n/locales";

type BarePage = {
  readonly locale: Locale;
  readonly title: string;
  readonly body: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Asks again by itself. */
  readonly refreshSeconds?: number;
};

/** A page that needs nothing else of ours. */
export function barePage({ locale, title, body, ...rest }: BarePage): Response {
  const refresh = rest.refreshSeconds
    ? `\n<meta http-equiv="refresh" content="${rest.refreshSeconds}">`
    : "";
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">${refresh}
<title>${title}</title>
</head>
<body style="margin:0;min-height:100vh;display:grid;place-items:center;font-family:system-ui,sans-serif">
<main style="max-width:30rem;padding:2rem"><h1>${title}</h1><p>${body}</p></main>
</body>
</html>`;
  return new Response(html, {
    status: rest.status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      ...rest.headers,
    },
  });
}
