import { comparableName } from "./same-person";

/** A name as people in Spanish hear it, accents aside: "González", "gonsales" and "Gonzalez" are near or the same. */
export function soundOf(name: string): string {
  return comparableName(name)
    .replace(/c(?=[ei])/g, "s")
    .replaceAll("z", "s")
    .replaceAll("v", "b")
    .replaceAll("h", "");
}
