import type { Page } from "@playwright/test";

/**
 * All of a page that its accessibility depends on, without its words: elements, attributes and state, whether there is
 * text, and what is referred to by id. Of neighbours that look alike two stand for all.
 */
export function structureOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    // Of these only whether they say something: words, addresses, numbers and names made for each page.
    const wordy =
      /^(id|for|name|value|href|src|srcset|action|formaction|nonce|content|alt|title|placeholder|datetime|min|max|d|download|key|aria-label|aria-description|aria-value.*)$/;
    const referring =
      /^(for|form|list|href|aria-(labelledby|describedby|controls|owns|details|errormessage|activedescendant))$/;
    const states = [":checked", ":disabled", ":indeterminate", ":placeholder-shown", ":modal"];
    const pointed = [
      "a",
      "button",
      "input",
      "select",
      "textarea",
      "summary",
      "label",
      "[tabindex]",
    ];
    // The last comes whenever the framework is ready.
    const unseen = "script, style, noscript, template, link, next-route-announcer";
    const ids = new Map<string, number>();
    for (const { id } of document.querySelectorAll("[id]")) ids.set(id, (ids.get(id) ?? 0) + 1);

    return outline(document.documentElement);

    function outline(element: Element): string {
      const attributes = [...element.attributes].map(attribute).sort();
      const own = [element.localName, ...attributes, ...stateOf(element)].join(" ");
      return `<${own}>${childrenOf(element).join("")}</>`;
    }

    function attribute({ name, value }: Attr): string {
      const parts = [name];
      if (referring.test(name)) parts.push(targets(name, value));
      if (wordy.test(name)) parts.push(value.trim() ? "…" : "");
      else if (name.startsWith("data-")) parts.push(value.replace(/[\da-f-]*\d[\da-f-]*/g, "0"));
      else if (!referring.test(name)) parts.push(value);
      if (name === "id" && ids.get(value) !== 1) parts.push("again");
      return parts.join("=");
    }

    /** How many elements each id of a reference leads to: none, one or more. */
    function targets(name: string, value: string): string {
      const names =
        name === "href" ? [value.startsWith("#") ? value.slice(1) : ""] : value.split(/\s+/);
      return names.map((id) => Math.min(2, ids.get(id) ?? 0)).join(",");
    }

    function stateOf(element: Element): string[] {
      const found = states.filter((state) => element.matches(state));
      if (!element.matches(pointed.join())) return found;
      return [...found, ...[":hover", ":focus"].filter((state) => element.matches(state))];
    }

    function childrenOf(element: Element): string[] {
      const children = [...element.childNodes].flatMap((child) => {
        if (child instanceof Element) return child.matches(unseen) ? [] : [outline(child)];
        return child.nodeType === Node.TEXT_NODE && child.textContent?.trim() ? ["…"] : [];
      });
      return children.filter(
        (each, at) => each !== children[at - 1] || (each !== "…" && each !== children[at - 2]),
      );
    }
  });
}
