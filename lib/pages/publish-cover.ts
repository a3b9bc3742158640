import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { defaultPage } from "@/lib/core/pages/default-page";
import type { Result } from "@/lib/core/result";
import { publishPage } from "./publish-page";
import type { PublishCoverInput } from "./schema";
import { selectDraft, selectPublished } from "./store";

/** Publishes the page as it stands, with what is read first on it said anew. */
export async function publishCover(
  scope: TenantScope,
  { title, text }: PublishCoverInput,
): Promise<Result<unknown, string, unknown>> {
  const [draft, published] = await readTenant(scope, (tx) =>
    Promise.all([selectDraft(tx, scope), selectPublished(tx, scope)]),
  );
  const { sections } = draft ?? published ?? defaultPage(scope.tenant);
  const words = { title: title ?? "", text: text ?? "" };
  const content = {
    sections: sections.map((each) => (each.kind === "cover" ? { ...each, ...words } : each)),
  };
  return publishPage(scope, { content });
}
