export type PlainLink = { readonly label: string; readonly href: string };

/** The links of a mail's plain text, where each address stands alone under a line that says what it is for. */
export function mailLinks(plain: string): PlainLink[] {
  const lines = plain.split("\n");
  return lines.flatMap((line, index) => {
    const label = lines[index - 1]?.trim().replace(/:$/, "");
    return label && /^https?:\/\/\S+$/.test(line) ? [{ label, href: line }] : [];
  });
}
