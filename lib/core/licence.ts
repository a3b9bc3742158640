/**
 * Whether what was written as a licence's number says itself what it is: "Cédula 8 412 907", "Registro 12". Letters before
 * a number, as in "CMD 12874", do not.
 */
export function namesItself(licence: string): boolean {
  return /^\s*\p{L}{5,}/u.test(licence);
}
