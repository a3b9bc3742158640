import "server-only";
import type { TenantFacts } from "@/db/scope";
import { type TextKind, textKinds } from "@/lib/core/channels/purposes";
import { type TemplateVariable, templateVariables } from "@/lib/core/channels/template-variables";
import { tenantOrigin } from "@/lib/http/tenant-url";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";

/** A text that WhatsApp may be asked to approve. */
export type SuggestedText = {
  readonly kind: TextKind;
  readonly language: Locale;
  /** With its gaps as Twilio writes them: {{1}}, {{2}} … */
  readonly text: string;
  /** What goes in each of them, in order. */
  readonly variables: readonly TemplateVariable[];
  /** As a client would read it. */
  readonly example: string;
};

/** One for each kind and language. */
export function suggestedTexts(
  tenant: Pick<TenantFacts, "name" | "slug" | "mainHost">,
): SuggestedText[] {
  return locales.flatMap((language) => {
    const t = translatorFor(language, "channels");
    const named = (value: (name: TemplateVariable) => string) =>
      Object.fromEntries(templateVariables.map((name) => [name, value(name)]));
    const sample = named((name) => {
      if (name === "practice") return tenant.name;
      return name === "link" ? `${tenantOrigin(tenant)}/i/…` : t(`sample.${name}`);
    });
    return textKinds.map((kind) => {
      const marked = t(`suggested.${kind}`, named(gapOf));
      const variables = templateVariables
        .filter((name) => marked.includes(gapOf(name)))
        .sort((a, b) => marked.indexOf(gapOf(a)) - marked.indexOf(gapOf(b)));
      const text = variables.reduce(
        (said, name, index) => said.replaceAll(gapOf(name), gapOf(index + 1)),
        marked,
      );
      return { kind, language, text, variables, example: t(`suggested.${kind}`, sample) };
    });
  });
}

function gapOf(what: string | number): string {
  return `{{${what}}}`;
}
