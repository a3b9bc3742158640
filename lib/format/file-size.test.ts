import { expect, test } from "vitest";
import { formatFileSize } from "./file-size";

test.each([
  [1, "es-DO", "1 kB"],
  [240_300, "es-DO", "240 kB"],
  [999_999, "en", "1,000 kB"],
  [1_250_000, "en", "1.3 MB"],
  [8_388_608, "es-AR", "8,4 MB"],
])("%i bytes are said to people in %s as %s", (bytes, locale, said) => {
  expect(formatFileSize(bytes, locale)).toBe(said);
});
