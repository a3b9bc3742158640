import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { widthsFor } from "@/lib/core/images/image-url";
import { renderPicture } from "@/lib/images/render-picture";
import { storage } from "@/lib/storage/storage";
import * as schema from "../schema";
import type { Tx } from "../scope";
import { barberiaNortePage } from "./barberia-norte-page";
import { clinicaLaVegaPage } from "./clinica-la-vega-page";
import type { DemoPage } from "./demo-page";

const pages: Readonly<Record<string, DemoPage>> = {
  "barberia-norte": barberiaNortePage,
  "clinica-la-vega": clinicaLaVegaPage,
};

/** Of every picture in db/seed/pictures. */
const size = { width: 1200, height: 900 };

type Owner = { readonly slug: string; readonly tenantId: string };

/** The finished page of a sample tenant, published; tenants without one keep the page that makes itself. */
export async function writePage(
  tx: Tx,
  { slug, tenantId }: Owner,
  given: { readonly newId: () => string; readonly nowMs: number; readonly by: string },
): Promise<void> {
  const page = pages[slug];
  if (!page) return;
  const rows = await Promise.all(
    page.pictures.map(async (name) => ({
      ...{ name, id: given.newId(), tenantId, ...size, widths: widthsFor(size.width) },
      hash: createHash("sha256")
        .update(await bytesOf(name))
        .digest("hex"),
    })),
  );
  await tx.insert(schema.image).values(rows.map(({ name, ...row }) => row));
  const content = page.content((wanted, alt) => {
    const row = rows.find(({ name }) => name === wanted);
    if (!row) throw new Error(`No picture ${wanted}`);
    return { imageId: row.id, alt };
  });
  await tx.insert(schema.pageVersion).values({
    ...{ id: given.newId(), tenantId, content, number: 1 },
    ...{ publishedAt: new Date(given.nowMs), publishedBy: given.by },
  });
}

/** The files of those pictures, into the store that the environment names. */
export async function renderPictures({ slug, tenantId }: Owner): Promise<void> {
  for (const name of pages[slug]?.pictures ?? []) {
    const bytes = await bytesOf(name);
    const rendered = await renderPicture(bytes);
    if (!rendered.ok) throw new Error(`${name}: ${rendered.code}`);
    for (const [file, content] of rendered.value.files) {
      const put = await (await storage()).put(`${tenantId}/${file}`, content);
      if (!put.ok) throw new Error(`${file}: ${put.code}`);
    }
  }
}

function bytesOf(name: string): Promise<Uint8Array> {
  return readFile(new URL(`./pictures/${name}.webp`, import.meta.url));
}
