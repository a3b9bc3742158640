import type { BrowserContext } from "@playwright/test";

/** What went wrong on the pages of a context so far: messages for a person to read. */
export type Complaints = () => string[];

type ConsoleError = { readonly text: string; readonly url: string };

// FullCalendar 7.1.4 scrolls once it has measured itself, also where it was left in between: nobody sees it.
const leftWhileMeasured = "Cannot read properties of null (reading 'scrollTo')";

/** Listens to every page of a context: console errors, uncaught exceptions, CSP violations, answers of 5xx. */
export async function watch(
  context: BrowserContext,
  { withPrefetching = false } = {},
): Promise<Complaints> {
  const complaints: string[] = [];
  const consoleErrors: ConsoleError[] = [];
  const documents = new Set<string>();
  await context.exposeBinding("tellViolation", (_, violation: string) => {
    complaints.push(`CSP: ${violation}`);
  });
  await context.addInitScript(reportViolations);
  if (!withPrefetching) await context.addInitScript(spareLinks);
  context.on("weberror", (error) => {
    const { message } = error.error();
    if (message !== leftWhileMeasured) complaints.push(`exception: ${message}`);
  });
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    consoleErrors.push({ text: message.text(), url: message.location().url });
  });
  context.on("response", (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url());
    if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return () => [...complaints, ...consoleErrors.filter(isNews).map(({ text }) => text)];

  // A page's own 404 is the test's to judge, a missing file of a page is not. Only a test goes offline.
  function isNews({ text, url }: ConsoleError): boolean {
    // Our own listener cannot enter the sandbox of a mail.
    if (/^Blocked script execution in .*(\/dev\/inbox\/|about:srcdoc)/.test(text)) return false;
    if (!text.startsWith("Failed to load resource")) return true;
    // A line for changes that opens while its login ends is refused, as it must be: its page is being left.
    if (text.includes("status of 401") && url.includes("/api/live/")) return false;
    return !documents.has(url) && !text.endsWith("net::ERR_INTERNET_DISCONNECTED");
  }
}

/**
 * What a page's links lead to is asked for when one is pointed at, not as soon as it is in view: that is twenty to fifty
 * answers a page, which journeys do not need.
 */
function spareLinks(): void {
  IntersectionObserver.prototype.observe = () => {};
}

function reportViolations(): void {
  const { tellViolation } = window as unknown as { tellViolation(violation: string): void };
  window.addEventListener("securitypolicyviolation", (event) => {
    tellViolation(`${event.effectiveDirective} ${event.blockedURI} on ${event.documentURI}`);
  });
}
