/**
 * Two letters for a name: of the first name and of the first surname. Titles such as "Dra." and particles such as "de
 * la" do not count. Of three words the last two are taken for surnames, as in "Rafael Pérez Almonte", and of four for
 * two names and two surnames, as in "María José Díaz Peña"; of more, or of two, the first and the last count.
 */
export function initialsOf(name: string): string {
  const words = name
    .split(/\s+/)
    .filter((word) => word && !word.endsWith(".") && !particles.has(word.toLowerCase()));
  const first = words[0] ?? name;
  const surname = words.length < 2 ? "" : words[surnamePlaces[words.length] ?? words.length - 1];
  return ([...first][0] ?? "").concat([...(surname ?? "")][0] ?? "").toUpperCase();
}

const particles = new Set(["de", "del", "la", "las", "los", "y", "da", "dos"]);

/** By how many words there are. */
const surnamePlaces: Readonly<Record<number, number>> = { 3: 1, 4: 2 };
