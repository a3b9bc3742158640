/** One person of a pasted list, as it stands there. */
export type ListedPerson = {
  /** Counted from 1, empty lines and headings too. */
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
};

/**
 * People of a list that was pasted from a spreadsheet, a CSV file or a mail: one a line, with tabs, semicolons or commas
 * between name, e-mail and telephone in any order. A first line of headings is left out.
 */
export function listedPeople(text: string): readonly ListedPerson[] {
  return text.split(/\r\n|\r|\n/).flatMap((typed, index) => {
    const cells = cellsOf(typed);
    if (cells.every((cell) => cell === "") || (index === 0 && isHeading(cells))) return [];
    const email = cells.find((cell) => cell.includes("@")) ?? "";
    const phone = cells.find((cell) => cell !== email && looksLikePhone(cell)) ?? "";
    const name = cells
      .filter((cell) => cell !== email && cell !== phone)
      .join(" ")
      .trim();
    return [{ line: index + 1, name: name || nameBefore(email), email: bareEmail(email), phone }];
  });
}

/** Quotes of a CSV file may hold the separator. */
function cellsOf(line: string): string[] {
  const separator = ["\t", ";"].find((each) => line.includes(each)) ?? ",";
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}

function isHeading(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => /^(nombre|name|correo|e-?mail|tel[eé]fono|phone)/i.test(cell)) &&
    !cells.some((cell) => cell.includes("@"))
  );
}

function looksLikePhone(cell: string): boolean {
  return /^\+?[\d\s().-]{6,}$/.test(cell);
}

/** "Ana Ríos <ana@ejemplo.example>" is what mail programs copy. */
function nameBefore(cell: string): string {
  return /^([^<>]*)</.exec(cell)?.[1]?.trim() ?? "";
}

function bareEmail(cell: string): string {
  return (/<([^<>]+)>/.exec(cell)?.[1] ?? cell).trim().toLowerCase();
}
