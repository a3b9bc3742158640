import { Head, Preview } from "@react-email/components";
import type { MailBrand } from "./appointment-mail-props";
import { dark, tones } from "./mail-colors";

type MailHeadProps = {
  readonly brand: MailBrand;
  readonly title: string;
  readonly preview: string;
};

/** Title, preview text and the dark scheme. Every value in the style is computed or listed, none is typed by people. */
export function MailHead({ brand, title, preview }: MailHeadProps) {
  return (
    <>
      <Head>
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style>{schemes(brand)}</style>
      </Head>
      <Preview>{preview}</Preview>
    </>
  );
}

function schemes(brand: MailBrand): string {
  const toneRules = Object.entries(tones).map(
    ([tone, { dark: pair }]) =>
      `.mail-tone-${tone}{background-color:${pair.background}!important;color:${pair.color}!important}`,
  );
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    "@media (max-width:480px){.mail-content{padding:24px 20px 28px!important}.mail-header{padding:16px 20px!important}}",
    "@media (prefers-color-scheme:dark){",
    `.mail-page,.mail-page>table>tbody>tr>td{background-color:${dark.page}!important}`,
    `.mail-card,.mail-tile{background-color:${dark.card}!important;border-color:${dark.line}!important}`,
    `.mail-ticket{background-color:${dark.tint}!important;border-color:${dark.line}!important}`,
    `.mail-text{color:${dark.text}!important}`,
    `.mail-soft{color:${dark.soft}!important}`,
    `.mail-line{border-color:${dark.line}!important}`,
    `.mail-link{color:${brand.textOnDark}!important}`,
    ...toneRules,
    "}",
  ].join("");
}
