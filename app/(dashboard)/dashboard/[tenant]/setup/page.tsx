import { redirect } from "next/navigation";
import { memberPage } from "@/lib/auth/pages";
import type { ChecklistItem } from "@/lib/core/setup/checklist";
import type { SetupStep } from "@/lib/core/setup/steps";
import { loadChecklist } from "@/lib/setup/load-checklist";

type Props = { readonly params: Promise<{ tenant: string }> };

const stepOf: Readonly<Partial<Record<ChecklistItem, SetupStep>>> = {
  ...{ contact: "practice", hours: "hours", services: "services", page: "page" },
};

/** From the beginning, or from where something is missing once hours were set. */
export default async function SetupPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "settings:edit");
  const { left } = await loadChecklist(scope);
  const isBegun = scope.tenant.phone !== null || !left.includes("hours");
  const [missing] = left.flatMap((item) => stepOf[item] ?? []);
  redirect(`/dashboard/${slug}/setup/${isBegun ? (missing ?? "share") : "practice"}`);
}
