import { expect, test } from "vitest";
import { deviceName } from "./device-name";

const apple = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const blink = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";

test.each([
  ["Chrome, Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Safari/537.36`],
  ["Edge, Windows", `Mozilla/5.0 (Windows NT 10.0) ${blink} Safari/537.36 Edg/140.0.0.0`],
  ["Chrome, Android", `Mozilla/5.0 (Linux; Android 10; K) ${blink} Mobile Safari/537.36`],
  [
    "Samsung Internet, Android",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0.0.0 Safari/537.36",
  ],
  ["Firefox, Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"],
  [
    "Safari, iPhone",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${apple} Version/18.0 Safari/604.1`,
  ],
  [
    "Chrome, iPhone",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${apple} CriOS/140.0 Safari/604.1`,
  ],
  [
    "Safari, Mac",
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/18.0 Safari/605.1.15`,
  ],
  ["Web", "curl/8"],
])("%s", (name, userAgent) => expect(deviceName(userAgent)).toBe(name));

test("a Mac that is touched is an iPad", () => {
  const userAgent = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/18.0 Safari/605.1.15`;
  expect(deviceName(userAgent, true)).toBe("Safari, iPad");
});
