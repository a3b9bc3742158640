import type { DocumentKind } from "./limits";

const endings: Readonly<Record<DocumentKind, string>> = { pdf: "pdf", jpeg: "jpg", png: "png" };
const types = { pdf: "application/pdf", jpeg: "image/jpeg", png: "image/png" } as const;

export function typeOfDocument(kind: DocumentKind): string {
  return types[kind];
}

/**
 * The header by which a browser keeps a document as a file of that name instead of showing it (RFC 6266). Old programs
 * read the plain name, all others the one with every letter (RFC 8187).
 */
export function attachmentHeader(name: string, kind: DocumentKind): string {
  const file = `${safe(name)}.${endings[kind]}`;
  const plain = file
    .normalize("NFD")
    .replaceAll(/[^ -~]/g, "")
    .replaceAll(/["\\%]/g, "_");
  const full = encodeURIComponent(file).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** What no system takes in a name of a file. */
function safe(name: string): string {
  const kept = name.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, " ");
  return kept.replaceAll(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "") || "documento";
}

/** How a document is called at first: its file's name without what that ends in. */
export function nameFromFile(fileName: string): string {
  return fileName
    .replace(/\.(pdf|jpe?g|png)$/i, "")
    .replaceAll("_", " ")
    .trim();
}
