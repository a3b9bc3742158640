/** What Next would tell of the request at hand: it stands for `next/headers` in db tests. */
export const request = { headers: new Headers(), cookies: new Map<string, string>() };

export async function headers(): Promise<Headers> {
  return request.headers;
}

export async function cookies() {
  return {
    get: (name: string) =>
      request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined,
    set(name: string, value: string, { maxAge }: { maxAge?: number } = {}) {
      if (maxAge === 0) request.cookies.delete(name);
      else request.cookies.set(name, value);
    },
    delete: ({ name }: { readonly name: string }) => request.cookies.delete(name),
  };
}

/** The next request comes from a page of ours, and nobody is logged in. */
export function beginRequest(): void {
  request.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
  request.cookies.clear();
}
