import { ImageResponse } from "next/og";
import { resolvePublicScope } from "@/lib/auth/scope";
import { brandStyle } from "@/lib/core/brand/brand-style";
import { initialsOf } from "@/lib/core/initials";
import { resolveLocale } from "@/lib/i18n/resolve-locale";
import { translatorFor } from "@/lib/i18n/translator";

type Context = { readonly params: Promise<{ readonly tenant: string }> };

/** The picture of a tenant's page where it is shared, drawn from its name and colours; no font is fetched. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return new Response(null, { status: 404 });
  const { tenant } = entry.value;
  const { name, tagline, brand } = tenant;
  const t = translatorFor(resolveLocale({ tenantLocale: tenant.locale }), "publicPage");
  const style = brandStyle(brand);
  const [primary, content] = [style["--color-primary"], style["--color-primary-content"]];
  return new ImageResponse(
    <div
      style={{
        ...{ width: "100%", height: "100%", display: "flex", flexDirection: "column" },
        ...{ justifyContent: "space-between", padding: 80 },
        ...{ backgroundColor: primary, color: content },
        borderBottom: `28px solid ${style["--color-accent"]}`,
      }}
    >
      <div
        style={{
          ...{ width: 132, height: 132, display: "flex", borderRadius: 66, fontSize: 56 },
          ...{ alignItems: "center", justifyContent: "center" },
          ...{ backgroundColor: content, color: primary },
        }}
      >
        {initialsOf(name)}
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ fontSize: name.length > 28 ? 68 : 92, lineHeight: 1.1 }}>{name}</div>
        {tagline ? <div style={{ marginTop: 20, fontSize: 40 }}>{tagline}</div> : null}
      </div>
      <div style={{ fontSize: 34 }}>{t("shareLine")}</div>
    </div>,
    {
      ...{ width: 1200, height: 630 },
      headers: {
        "Cache-Control": "public, max-age=86400",
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    },
  );
}
