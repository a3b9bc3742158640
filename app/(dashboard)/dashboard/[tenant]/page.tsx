import { redirect } from "next/navigation";
import { memberPage } from "@/lib/auth/pages";

type Props = { readonly params: Promise<{ tenant: string }> };

/** Work begins in the agenda. */
export default async function DashboardHome({ params }: Props) {
  const { tenant } = await memberPage((await params).tenant);
  redirect(`/dashboard/${tenant.slug}/agenda`);
}
