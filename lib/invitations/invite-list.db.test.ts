import { beforeAll, expect, test } from "vitest";
import { client, notification } from "@/db/schema";
import { readTenant } from "@/db/scope";
import { createTenant, memberScope, publicScope, type TestTenant } from "@/tests/factories";
import { inviteList } from "./invite-list";
import { previewList } from "./preview-list";
import { mostLines } from "./schema";

let at: TestTenant;

beforeAll(async () => {
  at = await createTenant();
});

const list = [
  "Nombre;Correo;Teléfono",
  "Ana Ríos;ana@ejemplo.example;809 555 0123",
  "Luis Paz;luis@ejemplo.example;809 555 0177",
  "luis  PAZ;LUIS@ejemplo.example;",
  "Tomás Ríos;ana@ejemplo.example",
  "Sin Correo;;809 555 0178",
  "Mal Correo;mal@correo",
  "Mal Teléfono;tel@ejemplo.example;12345678",
  ";solo@ejemplo.example",
].join("\n");

test("each line is judged before anything happens, in the country's numbers and against who is known", async () => {
  const before = await everything(at);
  const read = await previewList(memberScope(at), { text: list });
  const lines = read.ok ? read.value.lines : [];
  expect(lines.map(({ line, state }) => [line, state])).toEqual([
    [2, "known"],
    [3, "new"],
    [4, "repeated"],
    [5, "new"],
    [6, "no_email_here"],
    [7, "invalid_email"],
    [8, "invalid_phone"],
    [9, "name_missing"],
  ]);
  expect(lines[1]?.phone).toBe("(809) 555-0177");
  expect(await everything(at)).toEqual(before);
});

test("those whose line is right are invited once each, known ones as who they are, a family apart", async () => {
  const here = await createTenant();
  expect(await inviteList(memberScope(here), { text: list })).toEqual({
    ...{ ok: true, value: { invited: 3 } },
  });
  const { clients, owed } = await everything(here);
  expect(clients.map(({ name }) => name).sort()).toEqual(["Ana Ríos", "Luis Paz", "Tomás Ríos"]);
  expect(clients.find(({ name }) => name === "Luis Paz")?.phone).toBe("+18095550177");
  expect(owed.map(({ kind }) => kind)).toEqual(["invited", "invited", "invited"]);
  expect(new Set(owed.map(({ clientId }) => clientId)).size).toBe(3);
  await inviteList(memberScope(here), { text: list });
  expect((await everything(here)).clients).toHaveLength(3);
});

test("a list without a line that is right, or with too many, invites nobody", async () => {
  const scope = memberScope(at);
  expect(await previewList(scope, { text: "\n\n" })).toMatchObject({ code: "list_empty" });
  expect(await inviteList(scope, { text: "Sin Correo" })).toMatchObject({ code: "list_empty" });
  const text = Array.from({ length: mostLines + 1 }, (_, n) => `Ana,a${n}@b.example`).join("\n");
  for (const verb of [previewList, inviteList]) {
    expect(await verb(scope, { text })).toMatchObject({ code: "too_many" });
  }
  expect((await everything(at)).owed).toEqual([]);
});

test("another practice's clients are nobody's known ones", async () => {
  const [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
  await inviteList(memberScope(elsewhere), { text: "Luis Paz,luis@ejemplo.example" });
  const read = await previewList(memberScope(here), { text: "Luis Paz,luis@ejemplo.example" });
  expect(read).toMatchObject({ ok: true, value: { lines: [{ state: "new" }] } });
});

async function everything(here: TestTenant) {
  const [clients, owed] = await readTenant(publicScope(here), (tx) =>
    Promise.all([
      tx.select().from(client).orderBy(client.id),
      tx.select().from(notification).orderBy(notification.id),
    ]),
  );
  return { clients, owed };
}
