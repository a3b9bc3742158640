import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { logOutAction } from "@/app/(auth)/login/actions";
import { LogOutForm } from "@/components/shell/log-out-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { choicePath, homePath } from "@/lib/auth/home-path";
import { accountPage } from "@/lib/auth/pages";
import { loadSeats, type Seat } from "@/lib/auth/reads";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard");
  return { title: t("chooseTitle") };
}

/** Where a login begins: in its one tenant, with the operators, or with the choice. */
export default async function ChooseTenantPage() {
  const login = await accountPage();
  const seats = await loadSeats(login.userId);
  const home = homePath(login, seats);
  if (home !== choicePath) redirect(home);
  const t = await getTranslations("dashboard");
  return (
    <PlainFrame>
      <div className="w-full max-w-md">
        {seats.length > 0 ? (
          <>
            <h1 className="text-2xl font-bold sm:text-3xl">{t("chooseTitle")}</h1>
            <p className="mt-2 mb-6 text-muted">{t("chooseIntro")}</p>
            <ul className="flex flex-col gap-3">
              {seats.map((seat) => (
                <li key={seat.slug}>
                  <SeatLink
                    seat={seat}
                    role={t(`roles.${seat.role}`)}
                    note={seat.status === "suspended" ? t("suspendedBadge") : null}
                  />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <EmptyState icon="building" title={t("noSpacesTitle")}>
            {t("noSpacesBody", { email: login.email })}
          </EmptyState>
        )}
        <div className="mt-6 flex flex-wrap items-center justify-between gap-2">
          {login.isOperator ? (
            <Link href="/operator" className="btn btn-ghost">
              {t("platform")}
            </Link>
          ) : null}
          <LogOutForm action={logOutAction} label={t("logOut")} />
        </div>
      </div>
    </PlainFrame>
  );
}

type SeatProps = { readonly seat: Seat; readonly role: string; readonly note: string | null };

function SeatLink({ seat, role, note }: SeatProps) {
  return (
    <Link
      href={`/dashboard/${seat.slug}/agenda`}
      className="flex items-center gap-4 rounded-box bg-base-100 p-4 shadow-xs hover:bg-base-300"
    >
      <Avatar name={seat.tenantName} />
      <span className="min-w-0 grow">
        <span className="block font-semibold">{seat.tenantName}</span>
        <span className="text-muted">{role}</span>
      </span>
      {note ? <Badge tone="warning">{note}</Badge> : null}
      <Icon name="chevronRight" className="text-muted" />
    </Link>
  );
}
