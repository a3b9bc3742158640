import { sniffImage } from "../images/sniff";
import type { DocumentKind } from "./limits";

/** What bytes are by their beginning, whatever their name says; undefined for everything else. */
export function sniffDocument(bytes: Uint8Array): DocumentKind | undefined {
  if (textAt(bytes, 0, 5) === "%PDF-") return "pdf";
  const kind = sniffImage(bytes);
  return kind === "jpeg" || kind === "png" ? kind : undefined;
}

/** Whether it ends as its kind does. Telephones write more after the end of a JPEG: a second picture, a video. */
export function isWhole(bytes: Uint8Array, kind: DocumentKind): boolean {
  switch (kind) {
    case "pdf":
      return textAt(bytes, bytes.length - pdfTail, bytes.length).includes("%%EOF");
    case "png":
      return textAt(bytes, bytes.length - 8, bytes.length - 4) === "IEND";
    case "jpeg":
      return hasEndOfImage(bytes);
  }
}

/** Programs add blanks and zeros after its last line. */
const pdfTail = 2_048;

function hasEndOfImage(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 2; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

function textAt(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(from, 0), Math.max(to, 0)));
}
