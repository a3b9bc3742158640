import { afterEach, expect, test, vi } from "vitest";
import { readiness } from "./push";

afterEach(() => vi.unstubAllGlobals());

const iPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1";
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15";
const linux = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36";

test("a browser that can be told is, unless its person forbade it", () => {
  pretend({ userAgent: linux, permission: "default" });
  expect(readiness()).toBe("possible");
  pretend({ userAgent: linux, permission: "denied" });
  expect(readiness()).toBe("denied");
});

test("an iPhone or iPad has to keep the page beside its apps first, and can be told there", () => {
  pretend({ userAgent: iPhone });
  expect(readiness()).toBe("install");
  pretend({ userAgent: mac, touches: 5 });
  expect(readiness()).toBe("install");
  pretend({ userAgent: iPhone, permission: "default", isInstalled: true });
  expect(readiness()).toBe("possible");
});

test("what can never be told says so: an old browser, a private window, an old iPhone that keeps the page", () => {
  pretend({ userAgent: linux });
  expect(readiness()).toBe("impossible");
  pretend({ userAgent: mac });
  expect(readiness()).toBe("impossible");
  pretend({ userAgent: iPhone, isInstalled: true });
  expect(readiness()).toBe("impossible");
});

/** The browser's own world; without a permission it knows no push. */
function pretend(browser: {
  readonly userAgent: string;
  readonly permission?: NotificationPermission;
  readonly touches?: number;
  readonly isInstalled?: boolean;
}) {
  const { userAgent, permission, touches = 0, isInstalled = false } = browser;
  vi.unstubAllGlobals();
  const known = permission ? { PushManager: class {}, Notification: { permission } } : {};
  vi.stubGlobal("window", { ...known, matchMedia: () => ({ matches: isInstalled }) });
  vi.stubGlobal("navigator", {
    ...{ userAgent, maxTouchPoints: touches },
    ...(permission ? { serviceWorker: {} } : {}),
  });
  if (permission) vi.stubGlobal("Notification", { permission });
}
