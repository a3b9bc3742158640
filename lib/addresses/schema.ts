import { z } from "zod";
import { mostFrameOrigins, parseFrameOrigin } from "@/lib/core/tenancy/frame-origin";
import { parseOwnHost } from "@/lib/core/tenancy/own-host";
import { parseSlug } from "@/lib/core/tenancy/slug";
import { entityId, requiredText } from "@/lib/input";

export const renameTenantInput = z.object({ slug: parsed(requiredText(200), parseSlug) });

export type RenameTenantInput = z.output<typeof renameTenantInput>;

export const addDomainInput = z.object({ host: parsed(requiredText(300), parseOwnHost) });

export type AddDomainInput = z.output<typeof addDomainInput>;

export const domainInput = z.object({ domainId: entityId });

export type DomainInput = z.output<typeof domainInput>;

/** One site a line; each once. */
const origins = z.preprocess(
  (value) => (typeof value === "string" ? value.split("\n").filter((line) => line.trim()) : value),
  z
    .array(parsed(z.string(), parseFrameOrigin))
    .max(mostFrameOrigins, "too_many")
    .transform((each) => [...new Set(each)]),
);

export const saveEmbeddingInput = z.object({ origins });

export type SaveEmbeddingInput = z.output<typeof saveEmbeddingInput>;

type Parse = (
  text: string,
) => { readonly ok: true; readonly value: string } | { readonly ok: false; readonly code: string };

function parsed(schema: z.ZodType<string>, parse: Parse) {
  return schema.transform((text, context) => {
    const result = parse(text);
    if (result.ok) return result.value;
    context.addIssue({ code: "custom", message: result.code });
    return z.NEVER;
  });
}
