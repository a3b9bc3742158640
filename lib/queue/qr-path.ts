import { encode } from "uqr";

export type QrPath = {
  /** Width and height, in the units of the path. */
  readonly size: number;
  /** The dark squares, as the `d` of an SVG path. */
  readonly path: string;
};

/** A QR code (ISO/IEC 18004) with its quiet zone of four, each square a unit. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { border: 4 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join("") };
}
