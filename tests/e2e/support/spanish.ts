import { readdirSync, readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { root } from "@/scripts/lib/paths";

/** That a page speaks English: by its own word, and with none of our Spanish texts left on it. */
export async function expectEnglish(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const shown = await textsOf(page);
  expect(shown.filter((text) => onlySpanish.has(text))).toEqual([]);
}

const onlySpanish = new Set(texts("es"));
for (const shared of texts("en")) onlySpanish.delete(shared);

function texts(locale: "es" | "en"): string[] {
  const folder = `${root}/messages/${locale}`;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => leaves(JSON.parse(readFileSync(`${folder}/${name}`, "utf8"))));
}

function leaves(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value ? Object.values(value).flatMap(leaves) : [];
}

/** Every text and label, except what says of itself that it is in another language. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const labels = ["aria-label", "placeholder", "title", "alt"];
    const own = [...document.body.querySelectorAll("*")].filter(
      (element) => element.closest("[lang]") === document.documentElement,
    );
    return own.flatMap((element) => [
      ...labels.map((name) => element.getAttribute(name)?.trim() ?? ""),
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? ""),
    ]);
  });
}
