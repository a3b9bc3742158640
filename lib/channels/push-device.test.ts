import { expect, test } from "vitest";
import { isPushService } from "./push-device";

test.each([
  "https://fcm.googleapis.com/fcm/send/abc",
  "https://jmt17.google.com/fcm/send/abc",
  "https://updates.push.services.mozilla.com/wpush/v2/abc",
  "https://wns2-par02p.notify.windows.com/w/?token=abc",
  "https://web.push.apple.com/abc",
])("%s is a browser's push service", (endpoint) => expect(isPushService(endpoint)).toBe(true));

test.each([
  "http://fcm.googleapis.com/fcm/send/abc",
  "https://fcm.googleapis.com.example/abc",
  "https://www.google.com/fcm/send/abc",
  "https://evilpush.apple.com.example/abc",
  "https://notpush.apple.com@169.254.169.254/abc",
  "https://fcm.googleapis.com:8443/abc",
  "https://127.0.0.1/abc",
  "",
])("%j is none: nothing of ours is sent there", (endpoint) =>
  expect(isPushService(endpoint)).toBe(false),
);

test("a push service of the installation's own is one where the environment names it, and only there", () => {
  const own = "http://127.0.0.1:4800/";
  expect(isPushService("http://127.0.0.1:4800/push/abc", own)).toBe(true);
  expect(isPushService("http://127.0.0.1:4801/push/abc", own)).toBe(false);
  expect(isPushService("http://127.0.0.1:4800@169.254.169.254/abc", own)).toBe(false);
});
