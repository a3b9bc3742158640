/** What people answer to be left alone, or written to again. Twilio's own words, and those of this continent. */
const stopWords: readonly string[] = [
  ...["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT", "REVOKE"],
  ...["BAJA", "ALTO", "PARAR", "NO MAS", "SALIR"],
];
const startWords: readonly string[] = ["START", "UNSTOP", "YES", "ALTA"];

/** Whether an answer withdraws the consent, restores it, or says something else. */
export function consentWord(body: string): "stop" | "start" | undefined {
  const said = body
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toUpperCase();
  if (stopWords.includes(said)) return "stop";
  return startWords.includes(said) ? "start" : undefined;
}
