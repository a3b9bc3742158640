import { expect, test } from "vitest";
import { attachmentHeader, nameFromFile } from "./file-name";
import { isWhole, sniffDocument } from "./sniff";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["pdf", "%PDF-1.7\n…\n%%EOF\n"],
  ["pdf", `%PDF-1.4\n…\nstartxref\n9\n%%EOF\r\n${"\0".repeat(900)}`],
  ["png", "\x89PNG\r\n\x1a\n…IEND\xae\x42\x60\x82"],
  ["jpeg", "\xff\xd8\xff\xe0…\xff\xd9"],
  ["jpeg", "\xff\xd8\xff\xe1…\xff\xd9 and the video of a telephone"],
] as const)("a whole %s is one by its bytes, and half of it is not whole", (kind, text) => {
  expect(sniffDocument(bytes(text))).toBe(kind);
  expect(isWhole(bytes(text), kind)).toBe(true);
  expect(isWhole(bytes(text.slice(0, 5)), kind)).toBe(false);
});

test.each([
  ...["<svg xmlns=", "<!doctype html>", "GIF89a", "RIFF\0\0\0\0WEBPVP8 ", "PK\x03\x04", "MZ", ""],
  ...[" %PDF-1.7", "<script>%PDF-1.7 %%EOF"],
])("%j is no document, whatever it is called", (text) => {
  expect(sniffDocument(bytes(text))).toBeUndefined();
});

test.each([
  ["Análisis de sangre", "Analisis de sangre.pdf", "An%C3%A1lisis%20de%20sangre.pdf"],
  ['a"; filename="x.html', "a ; filename= x.html.pdf", "a%20%3B%20filename%3D%20x.html.pdf"],
  ["../../etc/passwd", "etc passwd.pdf", "etc%20passwd.pdf"],
  ["línea\r\nSet-Cookie: a=b", "linea Set-Cookie a=b.pdf", "l%C3%ADnea%20Set-Cookie%20a%3Db.pdf"],
  ["100% (final)*", "100_ (final).pdf", "100%25%20%28final%29.pdf"],
  ["…", ".pdf", "%E2%80%A6.pdf"],
  ["\u202efdp.exe", "fdp.exe.pdf", "fdp.exe.pdf"],
  [" . ", "documento.pdf", "documento.pdf"],
])("%j is kept under a name that means nothing else", (name, plain, full) => {
  expect(attachmentHeader(name, "pdf")).toBe(
    `attachment; filename="${plain}"; filename*=UTF-8''${full}`,
  );
});

test("a document is called as its file, without its ending", () => {
  expect(nameFromFile("Receta_marzo.PDF")).toBe("Receta marzo");
  expect(nameFromFile("foto.jpeg")).toBe("foto");
  expect(nameFromFile("v1.2 informe.png")).toBe("v1.2 informe");
});
