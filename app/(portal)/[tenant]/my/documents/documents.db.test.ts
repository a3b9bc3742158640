import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as forTheTeam } from "@/app/(dashboard)/dashboard/[tenant]/clients/[client]/documents/[document]/route";
import { POST } from "@/app/api/documents/[tenant]/route";
import { closePool } from "@/db/generations";
import { withTenant } from "@/db/scope";
import { maxDocumentBytes } from "@/lib/core/documents/limits";
import { loadDocuments } from "@/lib/documents/reads";
import { removeDocument } from "@/lib/documents/remove-document";
import { shareDocument } from "@/lib/documents/share-document";
import { clientCookieName } from "@/lib/invitations/client-cookie";
import { openSession } from "@/lib/invitations/open-session";
import { removeOwed } from "@/lib/storage/remove-owed";
import { storage } from "@/lib/storage/storage";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { logInAs } from "@/tests/factories/sessions";
import { GET } from "./[document]/route";

const pdf = Buffer.from("%PDF-1.7\nReceta\n%%EOF\n");
let here: TestTenant;
let elsewhere: TestTenant;
/** Of the same tenant, another person. */
let neighbour: string;
let documentId: string;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
  neighbour = await addClient();
  documentId = await shared(here, here.clientId, "Receta de noviembre");
});
beforeEach(beginRequest);
afterAll(closePool);

async function addClient(): Promise<string> {
  const [row] = await withTenant(memberScope(here), (tx) =>
    tx.execute(
      sql`INSERT INTO client (tenant_id, name) VALUES (${here.tenant.id}, 'Vecina') RETURNING id`,
    ),
  );
  return String(row?.id);
}

async function shared(at: TestTenant, clientId: string, name: string): Promise<string> {
  const desk = memberScope(at, "staff", { name: "Mercedes" });
  const answer = await shareDocument(desk, { clientId, name }, pdf);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.id;
}

/** The request at hand is of that client. */
async function enter(at: TestTenant, clientId: string): Promise<void> {
  const scope = publicScope(at);
  const opening = { clientId, openedBy: "code", expiresAt: new Date("2099-01-01") } as const;
  const opened = await withTenant(scope, (tx) =>
    openSession(tx, scope, opening, { userAgent: null }),
  );
  request.cookies.set(clientCookieName, opened.cookie);
}

const own = (id: string, { at = here, method = "GET" } = {}) =>
  GET(new Request("http://localhost:3000/", { method }), {
    params: Promise.resolve({ tenant: at.tenant.slug, document: id }),
  });

const teams = (client: string, document: string, at = here) =>
  forTheTeam(new Request("http://localhost:3000/"), {
    params: Promise.resolve({ tenant: at.tenant.slug, client, document }),
  });

/** All that tells one answer from another. */
const told = async (response: Response) => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
});

describe("a client", () => {
  test("gets what is shared with them as a file that nothing runs, shows or keeps on the way", async () => {
    await enter(here, here.clientId);
    const response = await own(documentId);
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "application/pdf",
      "content-length": String(pdf.length),
      "content-disposition":
        "attachment; filename=\"Receta de noviembre.pdf\"; filename*=UTF-8''Receta%20de%20noviembre.pdf",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
    const head = await own(documentId.toUpperCase(), { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
      200,
      String(pdf.length),
      "",
    ]);
  });

  test("hears of another's, another tenant's, a guessed and a truncated one the same as of none", async () => {
    const [theirs, foreign] = await Promise.all([
      shared(here, neighbour, "De la vecina"),
      shared(elsewhere, elsewhere.clientId, "De otro lugar"),
    ]);
    await enter(here, here.clientId);
    const nonexistent = await told(await own(randomUUID()));
    expect(nonexistent.status).toBe(404);
    const asked = [theirs, foreign, documentId.slice(0, -1), `${documentId}0`, "../x", "%00", ""];
    for (const id of asked) expect(await told(await own(id))).toEqual(nonexistent);
    // Their own cookie at another tenant's address, and another tenant's cookie here.
    await expect(own(foreign, { at: elsewhere })).rejects.toThrow("NEXT_REDIRECT");
    await enter(elsewhere, elsewhere.clientId);
    await expect(own(documentId)).rejects.toThrow("NEXT_REDIRECT");
    await expect(own(randomUUID())).rejects.toThrow("NEXT_REDIRECT");
  });

  test("gets nothing while their practice has it switched off, after they left, and without a login", async () => {
    await expect(own(documentId)).rejects.toThrow("NEXT_REDIRECT");
    const off = await createTenant({ tenant: { portalOff: ["documents"] } });
    const id = await shared(off, off.clientId, "Apagado");
    await enter(off, off.clientId);
    const nonexistent = await told(await own(randomUUID(), { at: off }));
    expect(await told(await own(id, { at: off }))).toEqual(nonexistent);
    await enter(here, here.clientId);
    await withTenant(memberScope(here), (tx) =>
      tx.execute(sql`UPDATE client_session SET ended_at = now()`),
    );
    await expect(own(documentId)).rejects.toThrow("NEXT_REDIRECT");
  });
});

describe("the team", () => {
  test.each(["owner", "staff", "professional"] as const)(
    "may read it as %s, under its own client alone",
    async (role) => {
      await logInAs(here, role);
      expect((await teams(here.clientId, documentId)).status).toBe(200);
      const nonexistent = await told(await teams(here.clientId, randomUUID()));
      expect(await told(await teams(neighbour, documentId))).toEqual(nonexistent);
      expect(await told(await teams("nobody", documentId))).toEqual(nonexistent);
    },
  );

  test("of another tenant, a client and nobody hear of it as of none", async () => {
    const nonexistent = await told(await teams(here.clientId, documentId));
    expect(nonexistent.status).toBe(404);
    await enter(here, here.clientId);
    expect(await told(await teams(here.clientId, documentId))).toEqual(nonexistent);
    beginRequest();
    await logInAs(elsewhere, "owner");
    expect(await told(await teams(here.clientId, documentId))).toEqual(nonexistent);
    expect(await told(await teams(here.clientId, documentId, elsewhere))).toEqual(nonexistent);
  });
});

describe("sharing", () => {
  const send = async (file: BlobPart, given: Record<string, string> = {}, origin = true) => {
    const form = new FormData();
    const fields = { clientId: here.clientId, name: "Nuevo", ...given };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("file", new File([file], "nuevo.pdf", { type: "application/pdf" }));
    const headers = origin
      ? { origin: "http://localhost:3000", host: "localhost:3000" }
      : { origin: "https://elsewhere.example", host: "localhost:3000" };
    const url = `http://localhost:3000/api/documents/${here.tenant.slug}`;
    const sent = new Request(url, { method: "POST", body: form, headers });
    const response = await POST(sent, { params: Promise.resolve({ tenant: here.tenant.slug }) });
    return { status: response.status, body: await response.json() };
  };

  test("is the desk's, from a page of ours", async () => {
    expect(await send(pdf)).toMatchObject({ status: 401 });
    await logInAs(here, "professional");
    expect(await send(pdf)).toMatchObject({ status: 403, body: { code: "forbidden" } });
    await logInAs(elsewhere, "owner");
    expect(await send(pdf)).toMatchObject({ status: 404 });
    await logInAs(here, "staff");
    expect(await send(pdf, {}, false)).toMatchObject({ body: { code: "missing_origin" } });
    expect(await send(pdf)).toMatchObject({ status: 201 });
  });

  test("takes what bytes are and not what they are called, within its size, for a client of the tenant", async () => {
    await logInAs(here, "staff");
    const before = (await loadDocuments(memberScope(here), [here.clientId])).length;
    const refused: [BlobPart, Record<string, string>, string][] = [
      ["<script>alert(1)</script>", {}, "document_unsupported"],
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', {}, "document_unsupported"],
      ["", {}, "document_unsupported"],
      [pdf.subarray(0, 12), {}, "document_cut_off"],
      [Buffer.concat([pdf, Buffer.alloc(maxDocumentBytes)]), {}, "document_too_large"],
      [pdf, { clientId: elsewhere.clientId }, "not_found"],
      [pdf, { clientId: randomUUID() }, "not_found"],
      [pdf, { clientId: "../x" }, "not_found"],
      [pdf, { name: "  " }, "invalid_input"],
      [pdf, { name: "n".repeat(121) }, "invalid_input"],
    ];
    for (const [file, given, code] of refused) {
      expect([code, (await send(file, given)).body]).toMatchObject([code, { code }]);
    }
    expect(await loadDocuments(memberScope(here), [here.clientId])).toHaveLength(before);
  });
});

describe("a file", () => {
  const keyOf = async (id: string) => {
    const [row] = await withTenant(memberScope(here), (tx) =>
      tx.execute(sql`SELECT file_key FROM shared_document WHERE id = ${id}`),
    );
    return String(row?.file_key);
  };
  const stands = async (key: string) => (await (await storage()).head(key)).ok;

  test("leaves the store with its document, which another tenant cannot remove", async () => {
    const id = await shared(here, here.clientId, "Por quitar");
    const key = await keyOf(id);
    const gone = { ok: false, code: "not_found" };
    expect(await removeDocument(memberScope(elsewhere), { documentId: id })).toEqual(gone);
    expect(await stands(key)).toBe(true);
    const desk = memberScope(here, "staff");
    expect(await removeDocument(desk, { documentId: id })).toEqual({ ok: true, value: null });
    expect(await stands(key)).toBe(false);
    expect(await removeDocument(desk, { documentId: id })).toEqual(gone);
  });

  test("stays with its document when that passes to the client that another was merged into", async () => {
    const from = await addClient();
    const id = await shared(here, from, "De la ficha repetida");
    await withTenant(memberScope(here), async (tx) => {
      await tx.execute(
        sql`UPDATE shared_document SET client_id = ${here.clientId} WHERE id = ${id}`,
      );
      await tx.execute(sql`DELETE FROM client WHERE id = ${from}`);
    });
    await removeOwed(memberScope(here));
    await enter(here, here.clientId);
    expect((await own(id)).status).toBe(200);
  });

  test("leaves the store when its client's row goes with all that was theirs", async () => {
    const person = await addClient();
    const key = await keyOf(await shared(here, person, "De quien se va"));
    await withTenant(memberScope(here), (tx) =>
      tx.execute(sql`DELETE FROM client WHERE id = ${person}`),
    );
    await removeOwed(memberScope(here));
    expect(await stands(key)).toBe(false);
  });
});

test("both sides are told who shared a document, and the latest first", async () => {
  const person = await addClient();
  await shared(here, person, "Primero");
  await shared(here, person, "Segundo");
  expect(await loadDocuments(memberScope(here), [person])).toMatchObject([
    { name: "Segundo", kind: "pdf", sizeBytes: pdf.length, sharedBy: "Mercedes" },
    { name: "Primero", sharedBy: "Mercedes" },
  ]);
  expect(await loadDocuments(memberScope(elsewhere), [person])).toEqual([]);
});
