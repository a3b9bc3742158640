const anyOrigin = "http://here.invalid";

/** A path of this site to go to after a login, or undefined for anything that leads elsewhere or round in circles. */
export function safeNextPath(text: string | undefined): string | undefined {
  if (!text || !/^\/(?![/\\])/.test(text) || !URL.canParse(text, anyOrigin)) return undefined;
  const { origin, pathname, searchParams } = new URL(text, anyOrigin);
  if (origin !== anyOrigin || /^\/(\/|login(\/|$)|api(\/|$))/.test(pathname)) return undefined;
  // Next adds it to its own requests for a page's data.
  searchParams.delete("_rsc");
  const query = searchParams.toString();
  return query ? `${pathname}?${query}` : pathname;
}
