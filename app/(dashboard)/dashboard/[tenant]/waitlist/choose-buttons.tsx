import { useTranslations } from "next-intl";
import { ActButton } from "./act-button";
import * as actions from "./actions";

type Props = {
  readonly slug: string;
  /** Of `chooseInput`. */
  readonly input: Readonly<Record<string, string>>;
  readonly clientName: string;
  /** Whom or what it is about, where several stand below each other; only read out. */
  readonly about: string;
  readonly isReachable: boolean;
};

/** A time for somebody: ask them by mail, where they read any, or book what they said yes to. */
export function ChooseButtons({ slug, input, clientName: name, about, isReachable }: Props) {
  const t = useTranslations("waitlist");
  return (
    <div className="flex flex-wrap gap-2">
      {isReachable ? (
        <ActButton
          action={actions.offerNowAction.bind(null, slug)}
          input={input}
          done={t("offered", { name })}
          about={about}
          icon="mail"
        >
          {t("offerNow")}
        </ActButton>
      ) : null}
      <ActButton
        action={actions.bookEntryAction.bind(null, slug)}
        input={input}
        done={t("saidYesDone", { name })}
        about={about}
        icon="calendarPlus"
      >
        {t("bookNow")}
      </ActButton>
    </div>
  );
}
