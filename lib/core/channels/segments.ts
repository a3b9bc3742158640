/** The basic character set of GSM 03.38, in which a text of 160 characters is one message. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Of its extension table: each takes two. */
const extended = new Set("\f^{}\\[~]|€");

export type Segments = {
  readonly encoding: "gsm7" | "ucs2";
  /** How many messages the networks count and charge. */
  readonly count: number;
};

/** GSM 03.38: 160 septets alone, 153 each where joined; else UTF-16: 70 units alone, 67 each; no character is cut. */
export function segmentsOf(text: string): Segments {
  const characters = [...text];
  const isGsm = characters.every((each) => basic.has(each) || extended.has(each));
  const sizes = characters.map((each) => (isGsm ? (extended.has(each) ? 2 : 1) : each.length));
  const [alone, joined] = isGsm ? [160, 153] : [70, 67];
  const size = sizes.reduce((sum, each) => sum + each, 0);
  const encoding = isGsm ? "gsm7" : "ucs2";
  if (size <= alone) return { encoding, count: 1 };
  let [count, room] = [1, joined];
  for (const each of sizes) {
    if (each > room) [count, room] = [count + 1, joined];
    room -= each;
  }
  return { encoding, count };
}

const folds: Readonly<Record<string, string>> = {
  ...{ "“": '"', "”": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "´": "'", "`": "'" },
  ...{ "–": "-", "—": "-", "…": "...", "•": "-", "·": "-", "\u00a0": " ", "\u202f": " " },
};

/** Without the accents and quotes that would more than halve a message; what has no plain twin stays as it is. */
export function foldToGsm(text: string): string {
  return [...text.normalize("NFC")]
    .map((each) => {
      if (basic.has(each) || extended.has(each)) return each;
      const plain = folds[each] ?? each.normalize("NFD").replace(/\p{M}/gu, "");
      return [...plain].every((part) => basic.has(part)) ? plain : each;
    })
    .join("");
}
