import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";

/** All that an answer tells whoever reads it: what stands in it of their own question, or of chance alone, left out. */
export type Told = {
  readonly status: number;
  /** `name: value`, in order. */
  readonly headers: readonly string[];
  readonly body: string;
};

type Ask = { readonly method?: "GET" | "HEAD"; readonly headers?: Record<string, string> };

/** That each of these addresses is answered like `nothing`, where there never was anything: to the byte. */
export async function expectToldLike(
  request: APIRequestContext,
  nothing: string,
  addresses: Readonly<Record<string, string>>,
  ask: Ask = {},
): Promise<void> {
  const tell = async (address: string) => {
    const answer = await request.fetch(address, { ...ask, maxRedirects: 0 });
    return told(answer, decodeURIComponent(address).split(/[/?&=]/));
  };
  for (const [what, address] of Object.entries(addresses)) {
    await expectAlike(
      () => tell(nothing),
      () => tell(address),
      `${what}: ${address}`,
    );
  }
}

/** How a page's parts are numbered as they become ready is chance: what differs by more than that differs every time. */
export async function expectAlike(
  one: () => Promise<Told>,
  other: () => Promise<Told>,
  message: string,
): Promise<void> {
  await expect(async () => {
    const [first, second] = await Promise.all([one(), other()]);
    expect(second, message).toEqual(first);
  }).toPass({ timeout: 10_000 });
}

/** `asked`: what stood in the question. */
export async function told(answer: APIResponse, asked: readonly string[]): Promise<Told> {
  const headers = answer.headersArray();
  const [, nonce = ""] = /'nonce-([^']+)'/.exec(headers.map(({ value }) => value).join()) ?? [];
  const ours = [nonce, ...asked.filter((part) => part.length > 15)].filter(Boolean);
  const plain = (text: string) =>
    ours
      .flatMap((each) => [each, encodeURIComponent(each)])
      .reduce((left, each) => left.replaceAll(each, "*"), text);
  return {
    status: answer.status(),
    headers: headers
      .map(({ name, value }) => ({ name: name.toLowerCase(), value }))
      .filter(({ name }) => !["date", "x-request-id", "content-length"].includes(name))
      .map(({ name, value }) => `${name}: ${plain(name === "set-cookie" ? sealed(value) : value)}`)
      .sort(),
    body: partsOf(plain(await answer.text())),
  };
}

/**
 * What a page shows, and every text of what comes along for its scripts: in which order and in how many pieces that
 * leaves the server is chance.
 */
function partsOf(body: string): string {
  const scripts = /<script nonce="\*">self\.__next_f\.push\(\[1,(".*?")\]\)<\/script>/gs;
  const streamed = [...body.matchAll(scripts)].map(([, text = '""']) => JSON.parse(text) as string);
  const texts = streamed.join("").match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  const own = texts.filter((text) => !text.startsWith('"$'));
  return [...new Set([...body.replaceAll(scripts, "").split(/(?=<)/), ...own])].sort().join("\n");
}

/** What a cookie keeps is its browser's own. */
function sealed(cookie: string): string {
  return cookie.replace(/=[^;]*/, "=*").replace(/expires=[^;]*/i, "expires=*");
}

/** Sends the form of a page that has this field, as a browser without scripts does. */
export async function sendForm(
  request: APIRequestContext,
  path: string,
  typed: Readonly<Record<string, string>>,
): Promise<APIResponse> {
  const page = await (await request.get(path)).text();
  const forms = page.match(/<form\b.*?<\/form>/gs) ?? [];
  const form = forms.find((each) =>
    Object.keys(typed).every((name) => each.includes(`name="${name}"`)),
  );
  const hidden = (form ?? "").matchAll(
    /<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/>/g,
  );
  const kept = [...hidden].map(([, name = "", value = ""]) => [
    name,
    value.replaceAll("&quot;", '"'),
  ]);
  expect(kept.length, `a form on ${path}`).toBeGreaterThan(0);
  const { origin } = new URL(process.env.BASE_URL ?? "");
  return request.post(path, {
    multipart: { ...Object.fromEntries(kept), ...typed },
    headers: { origin },
    maxRedirects: 0,
  });
}
