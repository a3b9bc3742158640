export type Streams = {
  /** When each of the streams heard of a change after `from`, by `performance.now()`. */
  heardSince(from: number): readonly number[];
  close(): void;
};

/** So many screens that only listen, spread over the cookies of several people. Resolves when all were greeted. */
export async function openStreams(
  address: string,
  cookies: readonly string[],
  count: number,
): Promise<Streams> {
  const heard: number[][] = Array.from({ length: count }, () => []);
  const end = new AbortController();
  const greeted = heard.map(async (moments, n) => {
    const response = await fetch(address, {
      headers: { accept: "text/event-stream", cookie: cookies[n % cookies.length] ?? "" },
      signal: end.signal,
    });
    if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}`);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    while (!(await reader.read()).value?.includes("event: hello")) {}
    void listen(reader, moments).catch(() => {});
  });
  await Promise.all(greeted);
  return {
    heardSince: (from) => heard.flatMap((moments) => moments.find((at) => at >= from) ?? []),
    close: () => end.abort(),
  };
}

async function listen(
  reader: ReadableStreamDefaultReader<string>,
  moments: number[],
): Promise<void> {
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    if (value.includes("event: change")) moments.push(performance.now());
  }
}
