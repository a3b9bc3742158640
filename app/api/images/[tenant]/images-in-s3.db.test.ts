import { sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/images/[tenant]/[file]/route";
import { closePool } from "@/db/generations";
import { withTenant } from "@/db/scope";
import { imageUrl, type PictureFiles } from "@/lib/core/images/image-url";
import { removePicture } from "@/lib/images/remove-picture";
import { removeOwed } from "@/lib/storage/remove-owed";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { beginRequest } from "@/tests/factories/request";
import { logInAs } from "@/tests/factories/sessions";
import { POST } from "./route";

vi.mock("next/headers", () => import("@/tests/factories/request"));
const s3 = await vi.hoisted(async () => {
  const { s3Bucket, s3Keys, startFakeS3 } = await import("@/tests/support/fake-s3");
  const started = await startFakeS3();
  Object.assign(process.env, {
    ...{ S3_BUCKET: s3Bucket, S3_ENDPOINT: started.url, S3_PATH_STYLE: "1" },
    ...{ S3_ACCESS_KEY_ID: s3Keys.accessKeyId, S3_SECRET_ACCESS_KEY: s3Keys.secretAccessKey },
  });
  return started;
});

let at: TestTenant;

beforeAll(async () => {
  at = await createTenant();
});
beforeEach(async () => {
  beginRequest();
  s3.reset();
  await logInAs(at, "owner");
});
afterAll(async () => {
  await closePool();
  await s3.close();
});

const refuses = { kind: "answer", status: 403, code: "AccessDenied" } as const;
const photo = (size: number) =>
  sharp({ create: { width: size, height: 8, channels: 3, background: "#0e7490" } })
    .png()
    .toBuffer();

async function upload(bytes: Uint8Array) {
  const headers = { origin: "http://localhost:3000", host: "localhost:3000" };
  const url = `http://localhost:3000/api/images/${at.tenant.slug}`;
  const sent = new Request(url, { method: "POST", body: Buffer.from(bytes), headers });
  const response = await POST(sent, { params: Promise.resolve({ tenant: at.tenant.slug }) });
  return { status: response.status, body: await response.json() };
}

const shown = async (files: PictureFiles, method = "GET") => {
  const [, , tenant = "", file = ""] = imageUrl(files, files.width, "webp").split("/");
  const request = new Request("http://localhost:3000", { method });
  return GET(request, { params: Promise.resolve({ tenant, file }) });
};

const rows = async (table: "image" | "file_removal") => {
  const query = sql`SELECT count(*)::int AS count FROM ${sql.identifier(table)}`;
  const [row] = await withTenant(memberScope(at), (tx) => tx.execute(query));
  return row?.count;
};

test("a picture in an object store is shown from there, and leaves it when it is removed", async () => {
  const { status, body } = await upload(await photo(30));
  expect([status, s3.objects.size]).toEqual([201, 3]);
  const found = await shown(body);
  const served = Buffer.from(await found.arrayBuffer());
  expect(await sharp(served).metadata()).toMatchObject({ format: "webp", width: 30 });
  const head = await shown(body, "HEAD");
  expect(head.headers.get("content-length")).toBe(String(served.length));
  expect(s3.requests.at(-1)?.method).toBe("HEAD");
  expect(await removePicture(memberScope(at), { imageId: body.id })).toMatchObject({ ok: true });
  expect([s3.objects.size, await rows("image"), await rows("file_removal")]).toEqual([0, 0, 0]);
  expect((await shown(body)).status).toBe(404);
});

test("an upload that the store refuses halfway says so, is recorded nowhere, and leaves no half", async () => {
  s3.behave = ({ method, key }) =>
    method === "PUT" && key.endsWith(".png") ? refuses : { kind: "serve" };
  const refused = await upload(await photo(31));
  expect(refused).toMatchObject({ status: 503, body: { code: "storage_misconfigured" } });
  expect(refused.body.detail).toContain("No se guardó nada");
  expect([s3.objects.size, await rows("image"), await rows("file_removal")]).toEqual([0, 0, 0]);
});

test("a picture that stands already is not put again, so that a store that fails loses none of it", async () => {
  const bytes = await photo(32);
  const first = await upload(bytes);
  s3.behave = () => refuses;
  expect(await upload(bytes)).toEqual(first);
  s3.behave = () => ({ kind: "serve" });
  expect((await shown(first.body)).status).toBe(200);
  expect(await removePicture(memberScope(at), { imageId: first.body.id })).toMatchObject({
    ok: true,
  });
});

test("what the store does not give up stays owed, and goes in a later round", async () => {
  const { body } = await upload(await photo(33));
  s3.behave = () => refuses;
  expect(await removePicture(memberScope(at), { imageId: body.id })).toMatchObject({ ok: true });
  expect((await shown(body)).status).toBe(503);
  expect([s3.objects.size, await rows("file_removal")]).toEqual([3, 3]);
  s3.behave = () => ({ kind: "serve" });
  // Nobody is at it any more.
  await withTenant(memberScope(at), (tx) =>
    tx.execute(sql`UPDATE file_removal SET leased_until = now()`),
  );
  expect(await removeOwed(memberScope(at))).toBe(3);
  expect([s3.objects.size, await rows("file_removal")]).toEqual([0, 0]);
});

test("a picture is not taken in while the same one is being removed", async () => {
  const bytes = await photo(34);
  const { body } = await upload(bytes);
  s3.behave = ({ method }) => (method === "DELETE" ? refuses : { kind: "serve" });
  await removePicture(memberScope(at), { imageId: body.id });
  expect(await upload(bytes)).toMatchObject({ body: { code: "storage_unavailable" } });
  expect(await rows("image")).toBe(0);
});
