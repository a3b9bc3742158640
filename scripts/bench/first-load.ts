import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { z } from "zod";

const manifest = z.object({
  rootMainFiles: z.array(z.string()),
  polyfillFiles: z.array(z.string()),
});

export type FirstLoad = {
  /** Compressed bytes of what every page of the framework loads. */
  readonly frameworkBytes: number;
  /** And of what this page loads besides, before anybody touches it. */
  readonly ownBytes: number;
};

/** What a page's HTML names as scripts, of the build in this folder that is served at `url`. */
export async function firstLoadOf(url: string, path: string): Promise<FirstLoad> {
  const { rootMainFiles, polyfillFiles } = manifest.parse(
    JSON.parse(readFileSync(".next/build-manifest.json", "utf8")),
  );
  const framework = rootMainFiles.map((file) => `/_next/${file}`);
  // Only browsers without modules load them.
  const left = new Set([...framework, ...polyfillFiles.map((file) => `/_next/${file}`)]);
  const html = await (await fetch(`${url}${path}`)).text();
  const named = [...html.matchAll(/<script[^>]+src="([^"?]+)/g)].map(([, src = ""]) => src);
  const own = [...new Set(named)].filter((src) => !left.has(src));
  return {
    frameworkBytes: await weigh(url, framework),
    ownBytes: await weigh(url, own),
  };
}

async function weigh(url: string, files: readonly string[]): Promise<number> {
  const sizes = files.map(async (file) => {
    const response = await fetch(`${url}${file}`);
    if (!response.ok) throw new Error(`${file} answered ${response.status}`);
    return gzipSync(await response.text()).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
