import type { ApiAnswer } from "./answer-response";

/** A refusal of what stands in the address; `fields` says what is wrong with which parameter. */
export function queryRefusal(code: string, fields?: Record<string, string>): ApiAnswer {
  return { problem: { code, ...(fields ? { fields, fieldsIn: "query" } : {}) } };
}

/** A refusal to say what is free, at the parameter that it is about. */
export function refusedOffer(
  code: string,
  paramOfCode: Readonly<Record<string, string | undefined>> = {},
): ApiAnswer {
  const param = paramOfCode[code] ?? usualParams[code];
  return queryRefusal(code, param ? { [param]: code } : undefined);
}

const usualParams: Readonly<Record<string, string | undefined>> = {
  reversed_range: "to",
  range_too_long: "to",
  service_inactive: "service",
  professional_unavailable: "professional",
};
