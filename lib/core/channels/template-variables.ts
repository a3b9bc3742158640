/** What an approved WhatsApp text may be filled with, in the order of its {{1}}, {{2}} … */
export const templateVariables = [
  "practice",
  "client",
  "service",
  "professional",
  "date",
  "time",
  "previous",
  "place",
  "link",
] as const;

export type TemplateVariable = (typeof templateVariables)[number];

export function isTemplateVariable(name: string): name is TemplateVariable {
  return (templateVariables as readonly string[]).includes(name);
}
