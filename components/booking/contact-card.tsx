import { useTranslations } from "next-intl";
import { EmailText } from "@/components/ui/email-text";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = {
  /** E.164 */
  readonly phone: string | null;
  readonly phoneText: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** Further places where somebody attends. */
  readonly sites?: readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string | null;
  }[];
};

export function ContactCard({ phone, phoneText, email, address, sites = [] }: Props) {
  const t = useTranslations("publicPage");
  if (!phone && !email && !address) return null;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact" className="mb-5 text-2xl font-bold">
        {t("contact")}
      </h2>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(17rem,100%),1fr))] gap-x-8 gap-y-5 rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        {address ? (
          <Fact icon="mapPin" label={t("address")}>
            {address}
          </Fact>
        ) : null}
        {sites.map(({ id, name, address: at }) =>
          at ? (
            <Fact key={id} icon="mapPin" label={name}>
              {at}
            </Fact>
          ) : null,
        )}
        {phone ? (
          <Fact icon="phone" label={t("phone")}>
            <a
              href={`tel:${phone}`}
              className="link-primary font-medium whitespace-nowrap hover:underline"
            >
              {phoneText}
            </a>
            {" · "}
            <a
              href={`https://wa.me/${phone.slice(1)}`}
              className="link-primary font-medium hover:underline"
            >
              {t("whatsapp")}
            </a>
          </Fact>
        ) : null}
        {email ? (
          <Fact icon="mail" label={t("emailLabel")}>
            <a
              href={`mailto:${email}`}
              className="link-primary font-medium wrap-anywhere hover:underline"
            >
              <EmailText email={email} />
            </a>
          </Fact>
        ) : null}
      </dl>
    </section>
  );
}

type FactProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly children: React.ReactNode;
};

function Fact({ icon, label, children }: FactProps) {
  return (
    <div className="relative min-w-0 ps-8">
      <dt className="text-sm text-muted">
        <span className="absolute start-0 top-0.5 text-base text-brand">
          <Icon name={icon} />
        </span>
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
