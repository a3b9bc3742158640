import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TenantFrame } from "@/components/booking/tenant-frame";
import { PlainFrame } from "@/components/shell/plain-frame";
import { buttonClass } from "@/components/ui/button-class";
import { Icon, type IconName } from "@/components/ui/icon";
import { resolveLinkScope } from "@/lib/auth/scope";
import { loadChoiceByLink } from "@/lib/notices/load-choice";

type Props = { readonly params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notices");
  return { title: t("stopTitle"), robots: { index: false } };
}

/** Where the link in a mail's footer lands: it says what the button does. Opening it changes nothing. */
export default async function StopPage({ params }: Props) {
  const { token } = await params;
  const [t, entry] = await Promise.all([getTranslations("notices"), resolveLinkScope(token)]);
  const choice = entry.ok ? await loadChoiceByLink(entry.value, token) : undefined;
  if (!entry.ok || !choice) {
    return (
      <PlainFrame>
        <Said icon="link" title={t("stopInvalid")} texts={[t("stopInvalidBody")]} />
      </PlainFrame>
    );
  }
  const { tenant } = entry.value;
  const since = choice.onlyEssentialSince;
  const values = { tenant: tenant.name };
  return (
    <TenantFrame tenant={tenant}>
      <Said
        icon={since ? "checkCircle" : "mail"}
        title={t(since ? "stopDoneTitle" : "stopTitle")}
        texts={[t(since ? "stopDoneBody" : "stopBody", values), t("stopStays")]}
      >
        <form method="post" action={`/api/stop/${token}`} className="mt-7">
          <input type="hidden" name="choice" value={since ? "all" : "essential"} />
          <button
            type="submit"
            className={buttonClass({ variant: since ? "secondary" : "primary", block: true })}
          >
            {t(since ? "choiceAgain" : "choiceStop")}
          </button>
        </form>
      </Said>
    </TenantFrame>
  );
}

type SaidProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly texts: readonly string[];
  readonly children?: ReactNode;
};

function Said({ icon, title, texts, children }: SaidProps) {
  return (
    <div className="mx-auto w-full max-w-lg rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
      <span className="mb-5 grid size-14 place-items-center rounded-full bg-brand/10 text-2xl text-brand">
        <Icon name={icon} />
      </span>
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      {texts.map((text) => (
        <p key={text} className="mt-3 text-lg text-muted">
          {text}
        </p>
      ))}
      {children}
    </div>
  );
}
