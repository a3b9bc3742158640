import { mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type FakeS3,
  type S3Behaviour,
  s3Bucket,
  s3Keys,
  startFakeS3,
} from "@/tests/support/fake-s3";
import { checkStorage } from "./check-storage";
import { directoryStorage } from "./directory-storage";
import type { FileStorage, StoredFile } from "./file-storage";
import { type S3Settings, s3Storage } from "./s3-storage";

let s3: FakeS3;
let directory: string;

beforeAll(async () => {
  s3 = await startFakeS3();
  directory = await mkdtemp(path.join(tmpdir(), "citaria-storage-"));
});
beforeEach(() => s3.reset());
afterAll(async () => {
  await s3.close();
  await rm(directory, { recursive: true, force: true });
});

const inS3 = (given: Partial<S3Settings> = {}) =>
  s3Storage({
    ...{ bucket: s3Bucket, region: "us-east-1", endpoint: s3.url, keys: s3Keys, pathStyle: true },
    ...given,
  });

const bytes = (size: number, seed = 7) => Uint8Array.from({ length: size }, (_, at) => at * seed);
const read = async ({ stream }: StoredFile) =>
  new Uint8Array(await new Response(stream).arrayBuffer());
const code = (code: string) => ({ ok: false, code });

describe.each<[string, () => FileStorage]>([
  ["a directory", () => directoryStorage(directory)],
  ["an object store", () => inS3()],
])("%s", (_, opened) => {
  test("gives back what was put, byte for byte, until it is removed", async () => {
    const files = opened();
    const [content, other] = [bytes(300_000), bytes(10, 3)];
    expect(await files.put("t/documents/año ñ+&", content)).toEqual({ ok: true, value: null });
    await files.put("t/other", other);
    expect(await files.head("t/documents/año ñ+&")).toMatchObject({
      value: { sizeBytes: 300_000 },
    });
    const found = await files.get("t/documents/año ñ+&");
    if (!found.ok) throw new Error(found.code);
    expect(found.value.sizeBytes).toBe(300_000);
    expect(Buffer.compare(await read(found.value), content)).toBe(0);
    expect(await files.remove("t/documents/año ñ+&")).toMatchObject({ ok: true });
    expect(await files.get("t/documents/año ñ+&")).toEqual(code("not_found"));
    expect(await files.head("t/documents/año ñ+&")).toEqual(code("not_found"));
    expect(await files.head("t/other")).toMatchObject({ ok: true });
  });

  test("takes a removal twice, and has nothing where nothing was put", async () => {
    const files = opened();
    expect(await files.remove("t/never")).toMatchObject({ ok: true });
    expect(await files.get("t/never")).toEqual(code("not_found"));
    expect(await checkStorage(Promise.resolve(files))).toBe(true);
  });
});

describe("a directory", () => {
  test("never keeps outside of itself", async () => {
    const files = directoryStorage(directory);
    await expect(files.put("../escaped", bytes(1))).rejects.toThrow("No key");
    await expect(files.get("t/../../etc/passwd")).rejects.toThrow("No key");
  });

  test("that cannot be written says so and keeps no half of a file", async () => {
    const place = path.join(directory, "file");
    await writeFile(place, "not a directory");
    const files = directoryStorage(place);
    expect(await files.put("t/a", bytes(10))).toEqual(code("storage_misconfigured"));
    expect(await checkStorage(Promise.resolve(files))).toBe(false);
    // A name that is taken by a directory: the bytes are written, and cannot get their name.
    const kept = path.join(directory, "kept");
    await directoryStorage(kept).put("t/a/b", bytes(10));
    await symlink(path.join(kept, "t"), path.join(kept, "u"));
    expect((await directoryStorage(kept).put("t/a", bytes(10))).ok).toBe(false);
    expect(await readdir(path.join(kept, "t"))).toEqual(["a"]);
  });
});

describe("an object store", () => {
  const failing = (behaviour: S3Behaviour) => {
    s3.behave = () => behaviour;
  };

  test("is signed for on each request, with the key of the environment alone", async () => {
    await inS3().put("t/a", bytes(10));
    expect(s3.objects.size).toBe(1);
    const stranger = inS3({ keys: { ...s3Keys, accessKeyId: "somebody" } });
    expect(await stranger.put("t/b", bytes(10))).toEqual(code("storage_misconfigured"));
    expect(await stranger.get("t/a")).toEqual(code("storage_misconfigured"));
    expect(await stranger.remove("t/a")).toEqual(code("storage_misconfigured"));
    expect([...s3.objects.keys()]).toEqual([`${s3Bucket}/t/a`]);
  });

  test("without its bucket refuses what is put, and is never taken for a file that is missing", async () => {
    const files = inS3({ bucket: "nobody-made-it" });
    expect(await files.put("t/a", bytes(10))).toEqual(code("storage_misconfigured"));
    expect(await files.get("t/a")).toEqual(code("storage_misconfigured"));
    expect(await files.remove("t/a")).toEqual(code("storage_misconfigured"));
    expect(await checkStorage(Promise.resolve(files))).toBe(false);
  });

  test.each<[string, S3Behaviour, string]>([
    ["forbids", { kind: "answer", status: 403, code: "AccessDenied" }, "storage_misconfigured"],
    [
      "is elsewhere",
      { kind: "answer", status: 301, code: "PermanentRedirect" },
      "storage_misconfigured",
    ],
    ["is down", { kind: "answer", status: 503, code: "SlowDown" }, "storage_unavailable"],
    [
      "lost patience",
      { kind: "answer", status: 400, code: "RequestTimeout" },
      "storage_unavailable",
    ],
    ["says nothing", { kind: "silence" }, "storage_unavailable"],
    ["hangs up in the middle of an upload", { kind: "hangUp" }, "storage_unavailable"],
  ])("that %s keeps nothing and says which help there is", async (_, behaviour, said) => {
    await inS3().put("t/before", bytes(10));
    failing(behaviour);
    const files = inS3({ timeoutMs: 150 });
    expect(await files.put("t/a", bytes(2_000_000))).toEqual(code(said));
    expect(await files.remove("t/before")).toEqual(code(said));
    expect([...s3.objects.keys()]).toEqual([`${s3Bucket}/t/before`]);
  });

  test("that is not there at all does not answer", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    const { port } = server.address() as { port: number };
    await new Promise((done) => server.close(done));
    const nowhere = inS3({ endpoint: `http://127.0.0.1:${port}` });
    expect(await nowhere.put("t/a", bytes(10))).toEqual(code("storage_unavailable"));
  });

  test("that fails once is asked again", async () => {
    s3.behave = () =>
      s3.requests.length === 1
        ? { kind: "answer", status: 500, code: "InternalError" }
        : { kind: "serve" };
    expect(await inS3().put("t/a", bytes(10))).toMatchObject({ ok: true });
  });

  test("that breaks off in the middle of a file is never taken for its end", async () => {
    const files = inS3();
    await files.put("t/a", bytes(100_000));
    failing({ kind: "cut" });
    const found = await files.get("t/a");
    if (!found.ok) throw new Error(found.code);
    await expect(read(found.value)).rejects.toThrow();
  });
});
