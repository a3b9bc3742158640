/** "Chrome, Android": how its user tells one device from another in a list. */
export function deviceName(userAgent: string, isTouched = false): string {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1] ?? "Web";
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1];
  // An iPad says that it is a Mac.
  const named = system === "Mac" && isTouched ? "iPad" : system;
  return named ? `${browser}, ${named}` : browser;
}

/** Most of them also call themselves what stands further down. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, "Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux"],
];
