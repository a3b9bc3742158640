import { isEmbeddable } from "@/lib/core/tenancy/embeddable-path";

type PageFacts = {
  /** Path of the request, without the query. */
  readonly path: string;
  /** Fresh for this request; Next puts it on its own scripts. */
  readonly nonce: string;
  /** React's error overlays and hot reload need eval, inline styles and a socket. */
  readonly isDevelopment: boolean;
  /** By slug: the origins that may show a tenant's public pages in a frame. Left out: none. */
  readonly framesOf?: ReadonlyMap<string, readonly string[]>;
};

/** Response headers of every page and endpoint, by name. */
export function securityHeaders(page: PageFacts): Record<string, string> {
  return {
    "Content-Security-Policy": policyOf(page),
    "X-Content-Type-Options": "nosniff",
    // It knows no list of sites: where one counts, frame-ancestors says it alone.
    ...(framesFor(page) ? {} : { "X-Frame-Options": frameOption(page.path) }),
    "Permissions-Policy": permissionsPolicy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": referrerPolicy(page.path),
    ...(page.isDevelopment ? {} : { "Strict-Transport-Security": strictTransport }),
    ...(isPersonal(page.path) ? { "Cache-Control": "private, no-store" } : {}),
    ...(isUnlisted(page.path) ? { "X-Robots-Tag": "noindex, nofollow" } : {}),
  };
}

/** One policy for all pages: nothing from elsewhere, scripts and style elements only with this request's nonce. */
export function contentSecurityPolicy({
  nonce,
  isDevelopment,
}: Pick<PageFacts, "nonce" | "isDevelopment">): string {
  const ours = `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${ours} 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src ${isDevelopment ? "'self' 'unsafe-inline'" : ours}`,
    // A tenant's validated colours stand in style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The inbox of a demo shows mails in a frame: somebody's HTML, without script, framed by ourselves alone. */
function policyOf(page: PageFacts): string {
  if (isInboxMail(page.path)) return mailPolicy;
  if (isDocument(page.path)) return filePolicy;
  const policy = contentSecurityPolicy(page);
  const frames = framesFor(page);
  if (frames) return policy.replace("frame-ancestors 'none'", `frame-ancestors ${frames}`);
  return startsWithSegment(page.path, "dev") || isEmbedSettings(page.path)
    ? policy.replace("frame-src 'none'", "frame-src 'self'")
    : policy;
}

/** Who may show this page in a frame besides ourselves: public pages alone, and of those what its owner allowed. */
function framesFor({ path, framesOf }: PageFacts): string | undefined {
  const origins = isEmbeddable(path) ? framesOf?.get(path.split("/")[1] ?? "") : undefined;
  return origins && ["'self'", ...origins].join(" ");
}

/** Where an owner sees how their page stands in another site. */
function isEmbedSettings(path: string): boolean {
  return /^\/dashboard\/[^/]+\/settings\/embed$/.test(path);
}

function frameOption(path: string): string {
  return isInboxMail(path) ? "SAMEORIGIN" : "DENY";
}

const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  // A logo's address is absolute; a demo may have moved to another port since the mail was written.
  "img-src 'self' data: https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** Somebody's file, or the page that says that there is none: whatever is in it runs nothing and is nobody's page. */
const filePolicy = [
  "default-src 'none'",
  "style-src-attr 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "sandbox",
].join("; ");

/** `/{slug}/my/documents/{id}` and `/dashboard/{slug}/clients/{client}/documents/{id}` */
function isDocument(path: string): boolean {
  return (
    /^\/[^/]+\/my\/documents\/./.test(path) ||
    /^\/dashboard\/[^/]+\/clients\/[^/]+\/documents\/./.test(path)
  );
}

function isInboxMail(path: string): boolean {
  return /^\/dev\/inbox\/[^/]+\/html$/.test(path);
}

/** Pages of one person, which no cache may keep. */
function isPersonal(path: string): boolean {
  return (
    isLink(path) ||
    isQueueLink(path) ||
    isPortal(path) ||
    isConfirmation(path) ||
    isLinkRequest(path) ||
    startsWithSegment(path, "dashboard", "operator", "dev")
  );
}

/** Pages that no search engine should list. */
export function isUnlisted(path: string): boolean {
  return isPersonal(path) || startsWithSegment(path, "api");
}

/**
 * An invitation's address is a secret and goes nowhere. In the portal the secret has left the address bar;
 * `no-referrer` there would also blank the Origin of its forms, and without script they would be refused.
 */
function referrerPolicy(path: string): string {
  if (isLink(path) || isQueueLink(path)) return "no-referrer";
  return isPortal(path) ? "same-origin" : "strict-origin-when-cross-origin";
}

function isLink(path: string): boolean {
  return startsWithSegment(path, "i");
}

/** Somebody's own place in the queue, and a waiting room's screen: their addresses are secrets too. */
function isQueueLink(path: string): boolean {
  return ["turno", "sala"].includes(path.split("/")[2] ?? "");
}

function isPortal(path: string): boolean {
  return path.split("/")[2] === "my";
}

/** What a visitor has just booked: `/{slug}/book/done/{appointment}`. */
function isConfirmation(path: string): boolean {
  const [, , page, step] = path.split("/");
  return page === "book" && step === "done";
}

/** Where a fresh link is asked for: nothing of a person, and nothing to be found. */
function isLinkRequest(path: string): boolean {
  return path.split("/")[2] === "link";
}

function startsWithSegment(path: string, ...segments: readonly string[]): boolean {
  return segments.includes(path.split("/")[1] ?? "");
}

const strictTransport = "max-age=63072000; includeSubDomains";

const permissionsPolicy = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");
