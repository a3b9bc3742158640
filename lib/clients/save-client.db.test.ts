import { expect, test } from "vitest";
import { createTenant, memberScope } from "@/tests/factories";
import { clientRevision } from "./client-revision";
import { loadClient } from "./reads";
import { saveClient } from "./save-client";
import { saveClientInput } from "./schema";

test("what a colleague corrected meanwhile is not written over unseen", async () => {
  const at = await createTenant();
  const scope = memberScope(at);
  const opened = await loadClient(scope, at.clientId);
  if (!opened) throw new Error("There is no client");
  const save = (name: string, revision: string) =>
    saveClient(
      scope,
      saveClientInput.parse({
        ...{ clientId: at.clientId, expectedRevision: revision, name },
        ...{ email: opened.email, phone: opened.phone },
      }),
    );
  expect(await save("Ana Ríos Peña", clientRevision(opened))).toMatchObject({ ok: true });
  const refused = await save("Ana Rivas", clientRevision(opened));
  expect(refused).toMatchObject({ ok: false, code: "version_conflict" });
  const now = await loadClient(scope, at.clientId);
  expect(now?.name).toBe("Ana Ríos Peña");
  expect(await save("Ana Rivas", now ? clientRevision(now) : "")).toMatchObject({ ok: true });
});
