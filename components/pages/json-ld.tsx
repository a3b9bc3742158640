import { jsonForScript } from "@/lib/core/pages/business-facts";

type Props = { readonly facts: unknown; readonly nonce: string | undefined };

/** Facts for search engines; no browser runs them. */
export function JsonLd({ facts, nonce }: Props) {
  const html = jsonForScript(facts);
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: jsonForScript leaves nothing that could end the element
    <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
