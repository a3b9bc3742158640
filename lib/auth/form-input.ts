/** Names that could reach an object's prototype, and fields that React adds for itself. */
const refusedName = /(^|\.)(__proto__|constructor|prototype)(\.|$)|^\$ACTION/;
const maxDepth = 6;
const maxIndex = 200;

type Node = { [key: string]: unknown };

/**
 * A form as an object for zod. `client.email` nests, `breaks.0.start` makes a list of objects, a repeated name or one
 * that ends in `[]` makes a list of texts. Blank text counts as not given.
 */
export function formInput(form: FormData): unknown {
  const root: Node = Object.create(null);
  for (const name of namesOf(form)) {
    const given = form.getAll(name).filter((entry) => typeof entry !== "string" || entry.trim());
    const path = name.replace(/\[\]$/, "").split(".");
    if (given.length === 0 || path.length > maxDepth) continue;
    const isList = name.endsWith("[]") || given.length > 1;
    place(root, path, isList ? given : given[0]);
  }
  return withLists(root);
}

/** What was typed, by input name, to be given back after a refusal. Never files, never passwords. */
export function typedValues(form: FormData): Record<string, string> {
  const values: [string, string][] = [];
  for (const name of namesOf(form)) {
    const texts = form.getAll(name).filter((entry) => typeof entry === "string");
    if (texts.length > 0 && !/password/i.test(name)) values.push([name, texts.join(",")]);
  }
  return Object.fromEntries(values);
}

function namesOf(form: FormData): string[] {
  return [...new Set(form.keys())].filter((name) => !refusedName.test(name));
}

function place(root: Node, path: readonly string[], value: unknown): void {
  const last = path.at(-1) ?? "";
  let node = root;
  for (const key of path.slice(0, -1)) {
    const next = node[key];
    // A name that is both a text and an object: the text stays.
    if (next !== undefined && !isNode(next)) return;
    node[key] ??= Object.create(null) as Node;
    node = node[key] as Node;
  }
  node[last] ??= value;
}

function withLists(value: unknown): unknown {
  if (!isNode(value)) return value;
  const keys = Object.keys(value);
  const children = Object.fromEntries(keys.map((key) => [key, withLists(value[key])]));
  if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key) && Number(key) < maxIndex)) {
    return children;
  }
  return keys.sort((a, b) => Number(a) - Number(b)).map((key) => children[key]);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === null;
}
