/** "Dra. Altagracia Núñez": how a professional is called. */
export function professionalName(professional: {
  readonly title: string | null;
  readonly name: string;
}): string {
  const { title, name } = professional;
  return title && !name.startsWith(title) ? `${title} ${name}` : name;
}
