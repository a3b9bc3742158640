import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { image } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { addSection, replaceSection } from "@/lib/core/pages/arrange";
import { emptySection, type PageContent, type Section } from "@/lib/core/pages/section";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { loadPageEditor } from "./load-page-editor";
import { loadPublicPage } from "./load-public-page";
import { publishPage } from "./publish-page";
import { restoreVersion } from "./restore-version";
import { saveDraft } from "./save-draft";
import { savePageInput } from "./schema";

let here: TestTenant;
let owner: TenantScope;
beforeAll(async () => {
  here = await createTenant({ tenant: { about: "Desde 1998", address: "Calle 1", country: "DO" } });
  owner = memberScope(here);
});
afterAll(closePool);

const view = {
  locale: "es" as const,
  hrefs: {
    book: "/b",
    service: (id: string) => `/s/${id}`,
    professional: (id: string) => `/p/${id}`,
  },
};
const seenBy = async (at: TestTenant = here) =>
  (await loadPublicPage(publicScope(at), view)).content;

const saying = (title: string): PageContent => ({
  sections: [{ ...emptySection("about", "a"), title } as Section],
});

test("a tenant that arranged nothing has a page of what is known of it", async () => {
  const { content, data } = await loadPublicPage(publicScope(here), view);
  expect(content.sections.map(({ kind }) => kind)).toEqual([
    ...["cover", "services", "team", "about", "hours", "place", "contact"],
  ]);
  expect(data.services).toMatchObject([{ name: "Consulta", href: `/s/${here.serviceId}` }]);
  expect(data.professionals).toMatchObject([{ name: "Profesional 1" }]);
  expect(data.places).toMatchObject([
    {
      id: null,
      address: "Calle 1",
      week: [
        { from: 1, to: 6 },
        { from: 7, to: 7, windows: [] },
      ],
    },
  ]);
});

test("visitors see nothing of a draft, all of it once it is published, and a former version when it is again", async () => {
  const at = await createTenant();
  const scope = memberScope(at, "owner", { name: "Luisa" });
  const first = await saveDraft(scope, { content: saying("uno") });
  expect((await seenBy(at)).sections[0]?.kind).toBe("cover");
  const seen = first.ok ? first.value.seen : "";
  expect(await publishPage(scope, { seen, content: saying("uno") })).toMatchObject({
    value: { number: 1 },
  });
  expect(await seenBy(at)).toEqual(saying("uno"));
  expect(await publishPage(scope, { content: saying("dos") })).toMatchObject({
    value: { number: 2 },
  });

  const { versions, published, hasDraft } = await loadPageEditor(scope, view);
  expect(versions).toMatchObject([
    { number: 2, publishedBy: "Luisa", publishedAtMs: scope.nowMs },
    { number: 1 },
  ]);
  expect([published, hasDraft]).toEqual([saying("dos"), false]);
  const restored = await restoreVersion(scope, { versionId: versions[1]?.id ?? "" });
  expect(restored).toMatchObject({ value: { content: saying("uno") } });
  expect(await seenBy(at)).toEqual(saying("dos"));
  const back = restored.ok ? restored.value : { seen: "", content: saying("") };
  expect(await publishPage(scope, back)).toMatchObject({ value: { number: 3 } });
  expect(await seenBy(at)).toEqual(saying("uno"));
});

test("two owners who arrange at once do not overwrite each other, even with the first draft", async () => {
  const at = await createTenant();
  const scope = memberScope(at);
  const { seen } = await loadPageEditor(scope, view);
  const answers = await Promise.all(
    ["uno", "dos", "tres"].map((title) => saveDraft(scope, { seen, content: saying(title) })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((each) => !each.ok && each.code === "version_conflict")).toHaveLength(2);
  const kept = await loadPageEditor(scope, view);
  const winner = answers.find(({ ok }) => ok);
  expect(winner?.ok && winner.value.seen).toBe(kept.seen);
});

test("two who publish at once publish two versions", async () => {
  const scope = memberScope(await createTenant());
  const both = await Promise.all(
    ["uno", "dos"].map((title) => publishPage(scope, { content: saying(title) })),
  );
  expect(both.map((each) => each.ok && each.value.number).sort()).toEqual([1, 2]);
});

test("a page shows its own tenant's pictures and nobody else's", async () => {
  const elsewhere = await createTenant();
  const [ours, theirs] = [randomUUID(), randomUUID()];
  const facts = { hash: "f".repeat(64), width: 640, height: 480, widths: [320, 640] };
  await withTenant(owner, (tx) =>
    tx.insert(image).values({ ...facts, id: ours, tenantId: here.tenant.id }),
  );
  await withTenant(memberScope(elsewhere), (tx) =>
    tx.insert(image).values({ ...facts, id: theirs, tenantId: elsewhere.tenant.id }),
  );
  const showing = (imageId: string): PageContent => ({
    sections: [
      { ...emptySection("gallery", "g"), kind: "gallery", pictures: [{ imageId, alt: "Sala" }] },
    ],
  });
  for (const id of [theirs, randomUUID()]) {
    expect(await publishPage(owner, { content: showing(id) })).toMatchObject({
      ...{ ok: false, code: "unknown_picture" },
    });
  }
  expect((await publishPage(owner, { content: showing(ours) })).ok).toBe(true);
  const { data } = await loadPublicPage(publicScope(here), view);
  expect(Object.keys(data.pictures)).toEqual([ours]);
});

test("a version of another tenant is not there", async () => {
  const elsewhere = memberScope(await createTenant());
  await publishPage(elsewhere, { content: saying("ajena") });
  const [version] = (await loadPageEditor(elsewhere, view)).versions;
  const missing = { ok: false, code: "not_found" };
  expect(await restoreVersion(owner, { versionId: version?.id ?? "" })).toEqual(missing);
  expect(await restoreVersion(owner, { versionId: randomUUID() })).toEqual(missing);
});

test("what an editor can make is accepted, and stored as it was sent", () => {
  const page = addSection(replaceSection(saying("x"), emptySection("about", "a")), "cover", "top");
  expect(savePageInput.parse({ content: page }).content).toEqual(page);
});

test.each([
  ["an unknown kind", { ...emptySection("about", "a"), kind: "script" }],
  ["an id that could be no element's", { ...emptySection("about", "a b") }],
  ["a picture without an id", { ...emptySection("about", "a"), picture: { alt: "x" } }],
  ["a text without end", { ...emptySection("about", "a"), text: "x".repeat(2001) }],
  ["a day that does not exist", { ...emptySection("announcement", "a"), until: "2026-02-30" }],
])("refuses %s", (_, section) => {
  expect(savePageInput.safeParse({ content: { sections: [section] } }).success).toBe(false);
});

test("refuses two sections of one id", () => {
  const twice = [emptySection("about", "a"), emptySection("gallery", "a")];
  expect(savePageInput.safeParse({ content: { sections: twice } }).success).toBe(false);
});
