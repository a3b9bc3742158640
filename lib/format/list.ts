import { listFormatter, plainSpaces } from "./formatters";

/** "lunes, miércoles y viernes" */
export function formatList(items: readonly string[], locale: string): string {
  return plainSpaces(listFormatter(locale).format(items));
}
