import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET } from "@/app/images/[tenant]/[file]/route";
import { closePool } from "@/db/generations";
import { imageUrl, logoUrl, type PictureFiles } from "@/lib/core/images/image-url";
import { maxUploadBytes } from "@/lib/core/images/limits";
import { emptySection, type Section } from "@/lib/core/pages/section";
import { removePicture } from "@/lib/images/remove-picture";
import { publishPage } from "@/lib/pages/publish-page";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { logInAs } from "@/tests/factories/sessions";
import { POST } from "./route";

let here: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
});
beforeEach(beginRequest);
afterAll(closePool);

const upload = async (body: Uint8Array, headers: Record<string, string> = {}) => {
  const from = { origin: "http://localhost:3000", host: "localhost:3000", ...headers };
  const url = `http://localhost:3000/api/images/${here.tenant.slug}`;
  const sent = new Request(url, { method: "POST", body: Buffer.from(body), headers: from });
  const response = await POST(sent, { params: Promise.resolve({ tenant: here.tenant.slug }) });
  return { status: response.status, body: await response.json() };
};

const fetched = (url: string) => {
  const [, , tenant = "", file = ""] = url.split("/");
  return GET(new Request(`http://localhost:3000${url}`), {
    params: Promise.resolve({ tenant, file }),
  });
};

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0e7490" } });

describe("an upload", () => {
  test("is refused to everybody but the owner of that page, and to pages of others", async () => {
    const bytes = await photo(8, 8).png().toBuffer();
    expect(await upload(bytes)).toMatchObject({ status: 401 });
    await logInAs(here, "staff");
    expect(await upload(bytes)).toMatchObject({ status: 403, body: { code: "forbidden" } });
    await logInAs(here, "professional");
    expect(await upload(bytes)).toMatchObject({ status: 403 });
    await logInAs(elsewhere, "owner");
    expect(await upload(bytes)).toMatchObject({ status: 404 });
    await logInAs(here, "owner");
    const strange = { origin: "https://elsewhere.example" };
    expect(await upload(bytes, strange)).toMatchObject({ body: { code: "missing_origin" } });
    expect(await upload(bytes)).toMatchObject({ status: 201 });
  });

  test("comes back upright in modern formats, without what the camera wrote into it", async () => {
    await logInAs(here, "owner");
    const taken = await photo(700, 400)
      .withExif({ IFD0: { Copyright: "SECRETO" }, IFD3: { GPSLatitude: "18/1 0/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { body } = await upload(taken);
    const files = body as PictureFiles;
    expect(files).toMatchObject({ width: 400, height: 700, widths: [320, 400] });
    for (const format of ["avif", "webp"] as const) {
      const response = await fetched(imageUrl(files, 320, format));
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": `image/${format}`,
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      });
      const metadata = await sharp(await response.arrayBuffer()).metadata();
      expect(metadata).toMatchObject({ width: 320, height: 560 });
      expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined]);
    }
    const logo = await sharp(await (await fetched(logoUrl(files))).arrayBuffer()).metadata();
    expect(logo).toMatchObject({ format: "png", height: 256 });
  });

  test("that was taken in before is the same picture", async () => {
    await logInAs(here, "owner");
    const bytes = await photo(20, 10).webp().toBuffer();
    const [first, again] = [await upload(bytes), await upload(bytes)];
    expect(again.body).toEqual(first.body);
  });

  test.each([
    [
      "a drawing that can run scripts",
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      "image_unsupported",
    ],
    ["a page", "<!doctype html><script>1</script>", "image_unsupported"],
    ["a moving picture", "GIF89a", "image_unsupported"],
    ["nothing", "", "image_unsupported"],
    ["what only begins like a photo", "\xff\xd8\xff\xe0 and no more", "image_unreadable"],
  ])("that is %s is refused by what it is", async (_, text, code) => {
    await logInAs(here, "owner");
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect((await upload(bytes)).body).toMatchObject({ code });
  });

  test("that is cut off is refused", async () => {
    await logInAs(here, "owner");
    const whole = await photo(600, 600).jpeg().toBuffer();
    const half = await upload(whole.subarray(0, whole.length / 2));
    expect(half.body).toMatchObject({ code: "image_unreadable" });
  });

  test("that would unpack to gigabytes is refused by its header", async () => {
    await logInAs(here, "owner");
    const started = performance.now();
    const bomb = await upload(pngClaiming(30_000, 30_000));
    expect(bomb.body).toMatchObject({ code: "image_too_many_pixels" });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test("that is too heavy is refused, whether it says so or not", async () => {
    await logInAs(here, "owner");
    const heavy = new Uint8Array(maxUploadBytes + 1);
    expect(await upload(heavy)).toMatchObject({ status: 413, body: { code: "image_too_large" } });
    const lying = await upload(heavy, { "content-length": "10" });
    expect(lying).toMatchObject({ body: { code: "image_too_large" } });
  });
});

test("a picture is found under its own tenant alone, and nothing else is served", async () => {
  await logInAs(here, "owner");
  const { body } = await upload(await photo(40, 40).png().toBuffer());
  const files = body as PictureFiles;
  expect((await fetched(imageUrl(files, 40, "webp"))).status).toBe(200);
  const theirs = { ...files, tenantId: elsewhere.tenant.id };
  const elsewhereUrl = imageUrl(theirs, 40, "webp");
  for (const url of [
    elsewhereUrl,
    imageUrl(files, 320, "webp"),
    `/images/..%2f..%2fetc/passwd`,
    `/images/${here.tenant.id}/..%2f${files.hash}-40.webp`,
    `/images/${here.tenant.slug}/${files.hash}-40.webp`,
  ]) {
    expect((await fetched(url)).status).toBe(404);
  }
  expect(request.cookies.size).toBeGreaterThan(0);
});

test("a picture goes with its files once no page and no brand shows it, and only for its own tenant", async () => {
  await logInAs(here, "owner");
  const taken = async (size: number) =>
    (await upload(await photo(size, size).png().toBuffer())).body as PictureFiles & { id: string };
  const [free, shown, logo] = [await taken(50), await taken(51), await taken(52)];
  const brand = { ...here.tenant.brand, logoUrl: logoUrl(logo) };
  const owner = memberScope({ tenant: { ...here.tenant, brand } });
  const cover = { ...emptySection("about", "a"), picture: { imageId: shown.id, alt: "" } };
  await publishPage(owner, { content: { sections: [cover as Section] } });
  await publishPage(owner, { content: { sections: [] } });
  const remove = (imageId: string, scope = owner) => removePicture(scope, { imageId });
  const inUse = { ok: false, code: "picture_in_use" };
  expect([await remove(shown.id), await remove(logo.id)]).toEqual([inUse, inUse]);
  const stranger = memberScope(elsewhere);
  expect(await remove(free.id, stranger)).toEqual({ ok: false, code: "not_found" });
  expect((await fetched(imageUrl(free, 50, "webp"))).status).toBe(200);
  expect(await remove(free.id)).toEqual({ ok: true, value: null });
  for (const url of [imageUrl(free, 50, "webp"), imageUrl(free, 50, "avif"), logoUrl(free)]) {
    expect((await fetched(url)).status).toBe(404);
  }
  expect(await remove(free.id)).toEqual({ ok: false, code: "not_found" });
});

/** A PNG of a few bytes whose header claims that many pixels. */
function pngClaiming(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
