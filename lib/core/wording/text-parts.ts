import { foldToGsm, segmentsOf } from "../channels/segments";

/** As long as what a placeholder usually stands for, and as a link to an appointment. */
const usualLength = 14;
const linkLength = 95;

/** How many parts the networks would about count of a text with its link, once its placeholders are filled. */
export function usualParts(text: string): number {
  const filled = foldToGsm(text).replace(/\{[^{}]*\}/g, "x".repeat(usualLength));
  return segmentsOf(`${filled} ${"x".repeat(linkLength)}`).count;
}
