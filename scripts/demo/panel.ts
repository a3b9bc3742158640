import type { DemoAccount } from "@/db/seed";

const pages = [
  ["Centro Médico La Vega", "/clinica-la-vega"],
  ["Sonrisa Dental", "/sonrisa-dental"],
  ["Barbería Norte", "/barberia-norte"],
  ["Entrar (equipo)", "/login"],
  ["Operador", "/operator"],
  ["Correos enviados", "/dev/inbox"],
] as const;

/** What a newcomer needs to know, in one screen. */
export function panel(port: number, accounts: readonly DemoAccount[]): string {
  const origin = `http://localhost:${port}`;
  return [
    "",
    `  Citaria está en marcha: ${origin}`,
    "",
    ...table(pages.map(([name, path]) => [name, origin + path])),
    "",
    ...people(accounts),
    "",
    "  Ctrl-C para cerrar. Los datos se conservan; npm run demo -- --reset empieza de nuevo.",
    "",
  ].join("\n");
}

function people(accounts: readonly DemoAccount[]): string[] {
  const passwords = new Set(accounts.map(({ password }) => password));
  const [shared] = passwords;
  if (passwords.size === 1) {
    const rows = accounts.map(({ email, label }) => [email, label]);
    return [`  Cuentas de ejemplo, todas con la contraseña ${shared}:`, "", ...table(rows)];
  }
  const rows = accounts.map(({ email, password, label }) => [email, password, label]);
  return ["  Cuentas de ejemplo (correo, contraseña):", "", ...table(rows)];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd(),
  );
}
