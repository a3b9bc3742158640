/** What stands in the hands of whoever would try to guess somebody's password. */
type Known = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
};

/** Whether a password is among the first that somebody would try: one sign, a row, a usual one, or their own facts. */
export function isGuessable(password: string, { name, email, phone }: Known): boolean {
  const typed = plain(password);
  if (/^(.?)\1*$/u.test(typed) || rows.some((row) => row.includes(typed))) return true;
  const withoutYear = typed.replace(/\d{1,4}$/, "");
  const facts = [name, ...name.split(/\s+/), email ?? "", email?.split("@")[0] ?? "", phone ?? ""];
  const tried = [...facts.map(plain), ...usual].filter((each) => each.length > 0);
  return tried.some((each) => each === typed || each === withoutYear);
}

/** Letters and digits alone, small and without accents. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const forwards = ["0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop"];

const rows = forwards.flatMap((row) => [row, [...row].reverse().join("")]);

const usual = [
  ...["password", "contrasena", "contrasenia", "clave", "miclave", "secreto", "bienvenido"],
  ...["qwerty", "qwertyuiop", "asdfghjkl", "iloveyou", "teamo", "teamomucho", "tequiero", "abc"],
  ...["cita", "citas", "miscitas", "doctor", "doctora", "paciente", "admin", "usuario", "hola"],
];
