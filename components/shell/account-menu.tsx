import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Icon, type IconName } from "@/components/ui/icon";
import { LocaleSwitch } from "@/components/ui/locale-switch";
import { Menu } from "@/components/ui/menu";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { type LogOutAction, LogOutForm } from "./log-out-form";

type Props = {
  readonly name: string;
  /** What they are here: "Secretaría". */
  readonly role: string;
  readonly links: readonly { href: string; label: string; icon: IconName }[];
  readonly logOut: LogOutAction;
  /** Where it stands: under a bar, or at the foot of a side bar with its words shown. */
  readonly place: "bar" | "foot";
};

/** Who is logged in, and what is theirs: language, appearance, the way out. */
export function AccountMenu({ name, role, links, logOut, place }: Props) {
  const t = useTranslations("dashboard");
  const isFoot = place === "foot";
  return (
    <Menu
      align={isFoot ? "start" : "end"}
      side={isFoot ? "top" : "bottom"}
      isWide
      isPicture={!isFoot}
      {...(isFoot ? {} : { label: t("account") })}
      summary={
        <>
          {/* Its letters read on this ground, whatever the button's is under the pointer. */}
          <span className="inline-grid rounded-full bg-base-100">
            <Avatar name={name} size="sm" />
          </span>
          {isFoot ? <Identity name={name} role={role} /> : null}
        </>
      }
    >
      {isFoot ? null : (
        <li className="menu-title px-3 py-2 text-base-content">
          <Identity name={name} role={role} />
        </li>
      )}
      {links.map(({ href, label, icon }) => (
        <li key={href}>
          <Link href={href} className="min-h-11 items-center gap-3">
            <Icon name={icon} />
            {label}
          </Link>
        </li>
      ))}
      <Plain>
        <LocaleSwitch />
      </Plain>
      <Plain>
        <ThemeToggle />
      </Plain>
      <Plain>
        <LogOutForm action={logOut} label={t("logOut")} />
      </Plain>
    </Menu>
  );
}

function Identity({ name, role }: { readonly name: string; readonly role: string }) {
  return (
    <span className="flex min-w-0 flex-col text-start leading-tight">
      <span title={name} className="truncate text-base font-semibold">
        {name}
      </span>
      <span className="truncate text-sm font-normal text-muted">{role}</span>
    </span>
  );
}

/** A row of the menu that brings its own buttons; daisyUI would dress it as one. */
function Plain({ children }: { readonly children: ReactNode }) {
  return (
    <li className="menu-title border-t border-base-300 p-1 font-normal text-base-content">
      {children}
    </li>
  );
}
