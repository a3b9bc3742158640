import { useTranslations } from "next-intl";
import { ProofOfWork } from "@/components/booking/proof-of-work";
import type { TenantScope } from "@/db/scope";
import { formToken } from "@/lib/human/form-token";

/** What tells people from programs, without asking anybody to prove it. */
export function HumanFields({ scope }: { readonly scope: TenantScope }) {
  const t = useTranslations("booking");
  const token = formToken(scope.tenant.id, scope.nowMs);
  return (
    <>
      <input type="hidden" name="formToken" value={token} />
      <div aria-hidden className="absolute -start-[200rem] top-0">
        <label>
          {t("leaveEmpty")}
          <input type="text" name="homepage" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <ProofOfWork token={token} />
    </>
  );
}
