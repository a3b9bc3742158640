/** Where the slug stands in addresses that do not begin with it. */
const slugAfter: readonly RegExp[] = [
  /^\/dashboard\/([^/]+)/,
  /^\/api\/(?:v1|live|images|day-list)\/([^/]+)/,
  /^\/([^/]+)/,
];

export type Renamed = { readonly from: string; readonly to: string; readonly path: string };

/** The same path under the slug that a tenant has now; undefined where the path names no former slug. */
export function renamedPath(
  path: string,
  slugOf: ReadonlyMap<string, string>,
): Renamed | undefined {
  if (slugOf.size === 0) return undefined;
  const found = slugAfter.map((pattern) => pattern.exec(path)).find((match) => match !== null);
  const [prefix = "", from = ""] = found ?? [];
  const to = from.includes(".") ? undefined : slugOf.get(from);
  if (!to) return undefined;
  const kept = prefix.slice(0, prefix.length - from.length);
  return { from, to, path: `${kept}${to}${path.slice(prefix.length)}` };
}
