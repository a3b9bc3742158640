/** What the server gave to open what this device keeps; undefined once it is over or was taken away. */
export function secretOf(cookie: string): string | undefined {
  const start = `${cookie}=`;
  const found = document.cookie.split("; ").find((each) => each.startsWith(start));
  return found?.slice(start.length) || undefined;
}
