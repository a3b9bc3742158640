import { type Actor, mayActOnProfessional } from "@/lib/core/tenancy/permissions";

/** A professional without desk duties sees and calls whom they may attend: their own, and those who want anybody. */
export function mayTouch(actor: Actor, professionalId: string | null): boolean {
  return professionalId === null || mayActOnProfessional(actor, professionalId);
}
