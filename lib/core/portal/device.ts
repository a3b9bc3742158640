/** What a browser says of itself, in names that people know; null where it says nothing that we know. */
export type Device = { readonly browser: string | null; readonly system: string | null };

export function deviceOf(userAgent: string | null): Device {
  const said = userAgent ?? "";
  return { browser: nameIn(said, browsers), system: nameIn(said, systems) };
}

/** The first that fits: most browsers also name those that they descend from. */
const browsers = [
  ["WhatsApp", /WhatsApp/],
  ["Edge", /\bEdgA?(?:iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /SamsungBrowser/],
  ["Firefox", /Firefox|FxiOS/],
  ["Chrome", /Chrome|CriOS|HeadlessChrome/],
  ["Safari", /Safari/],
] as const;

const systems = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["Mac", /Macintosh|Mac OS/],
  ["Linux", /Linux|X11/],
] as const;

function nameIn(said: string, known: readonly (readonly [string, RegExp])[]): string | null {
  return known.find(([, sign]) => sign.test(said))?.[0] ?? null;
}
