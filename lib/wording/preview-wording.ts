import "server-only";
import type { TenantScope } from "@/db/scope";
import { ok, type Result } from "@/lib/core/result";
import { loadSample } from "./load-sample";
import type { DraftWordingInput } from "./schema";
import { writeDraft } from "./write-draft";

export type MailPreview = {
  readonly from: string;
  readonly subject: string;
  readonly preview: string;
  readonly html: string;
  readonly text: string;
};

/** The mail that clients would get if these words were saved. Saves nothing. */
export async function previewWording(
  scope: TenantScope,
  { set, locale, ...texts }: DraftWordingInput,
): Promise<Result<MailPreview, never>> {
  const sample = await loadSample(scope, locale);
  const { preview, subject, html, text } = await writeDraft({ set, locale, texts }, sample, {
    to: "",
  });
  return ok({ from: scope.tenant.name, subject, preview, html, text });
}
