import { sql } from "drizzle-orm";
import { toMs } from "@/lib/core/time/epoch";
import { storage } from "@/lib/storage/storage";
import * as schema from "../schema";
import type { Tx } from "../scope";
import { pdfOf } from "./pdf";
import { randomFrom } from "./random";

type DemoDocument = {
  /** Shared with whoever has an appointment for it ahead. */
  readonly service: string;
  readonly name: string;
  readonly lines: readonly string[];
};

const documents: Readonly<Record<string, readonly DemoDocument[]>> = {
  "clinica-la-vega": [
    {
      service: "Chequeo preventivo anual",
      name: "Antes de tu chequeo",
      lines: [
        "Ven en ayunas de ocho horas. Puedes tomar agua.",
        "Trae tus análisis anteriores y la lista de lo que tomas.",
        "Usa ropa cómoda, de dos piezas.",
        "Calcula una hora en total.",
      ],
    },
    {
      service: "Vacunación",
      name: "Calendario de vacunas",
      lines: [
        "2 meses: hexavalente, neumococo, rotavirus.",
        "4 meses: segunda dosis de las tres.",
        "6 meses: tercera dosis de hexavalente.",
        "12 meses: sarampión, rubéola y paperas.",
        "Trae siempre la tarjeta.",
      ],
    },
  ],
};

/** Where the file of a sample document is to stand, and what is in it. */
export type WrittenDocument = { readonly fileKey: string; readonly bytes: Uint8Array };

/** What a sample tenant shares with its clients, in the name of its desk; the files are put once all of it stands. */
export async function writeDocuments(
  tx: Tx,
  given: { slug: string; tenantId: string; nowMinute: number; by: string },
): Promise<readonly WrittenDocument[]> {
  const { slug, tenantId, nowMinute, by } = given;
  const random = randomFrom(`documents ${slug}`);
  const now = new Date(toMs(nowMinute)).toISOString();
  const written: WrittenDocument[] = [];
  for (const { service, name, lines } of documents[slug] ?? []) {
    const clients = await tx.execute<{ id: string }>(sql`
      SELECT DISTINCT a.client_id AS id FROM appointment a
      JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id AND s.name = ${service}
      WHERE a.tenant_id = ${tenantId} AND a.starts_at > ${now}::timestamptz AND a.status IN ('pending', 'confirmed')
      ORDER BY 1`);
    const bytes = pdfOf(name, lines);
    const rows = [...clients].map(({ id: clientId }) => ({
      ...{ id: random.uuid(), tenantId, clientId, name, kind: "pdf" as const },
      ...{ sizeBytes: bytes.byteLength, sharedBy: by },
      fileKey: `${tenantId}/documents/${random.uuid()}`,
      createdAt: new Date(toMs(nowMinute - 2 * 24 * 60)),
    }));
    if (rows.length > 0) await tx.insert(schema.sharedDocument).values(rows);
    written.push(...rows.map(({ fileKey }) => ({ fileKey, bytes })));
  }
  return written;
}

/** Their files, into the store that the environment names. */
export async function putDocuments(written: readonly WrittenDocument[]): Promise<void> {
  for (const { fileKey, bytes } of written) {
    const put = await (await storage()).put(fileKey, bytes);
    if (!put.ok) throw new Error(`${fileKey}: ${put.code}`);
  }
}
