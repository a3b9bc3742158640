/** The first letter says which way a text runs; what stands in Unicode's isolates does not turn what is around it. */
export function directionOf(text: string): "ltr" | "rtl" {
  const around = text.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, "");
  const [first = ""] = /\p{L}/u.exec(around) ?? /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
    ? "rtl"
    : "ltr";
}
