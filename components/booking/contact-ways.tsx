import { Icon } from "@/components/ui/icon";
import { formatPhone } from "@/lib/format/phone";

type Props = {
  readonly of: {
    /** E.164 */
    readonly phone: string | null;
    readonly email: string | null;
    readonly country: string;
  };
  /** What the links say; left out: the number and the e-mail alone. */
  readonly texts?: {
    readonly call: (phone: string) => string;
    readonly write: (email: string) => string;
  };
};

const lineClass = "inline-flex min-h-11 items-center gap-2.5 font-medium wrap-anywhere";

/** How to reach a practice whose page is closed. */
export function ContactWays({ of: { phone, email, country }, texts }: Props) {
  const number = phone ? formatPhone(phone, country) : null;
  return (
    <ul className="mt-5 flex flex-col gap-1">
      {phone && number ? (
        <li>
          <a href={`tel:${phone}`} className={lineClass}>
            <Icon name="phone" className="text-brand" />
            {texts ? texts.call(number) : number}
          </a>
        </li>
      ) : null}
      {email ? (
        <li>
          <a href={`mailto:${email}`} className={lineClass}>
            <Icon name="mail" className="text-brand" />
            {texts ? texts.write(email) : email}
          </a>
        </li>
      ) : null}
    </ul>
  );
}
