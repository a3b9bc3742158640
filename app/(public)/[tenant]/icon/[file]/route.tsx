import { ImageResponse } from "next/og";
import type { NextRequest } from "next/server";
import { resolvePublicScope } from "@/lib/auth/scope";
import { brandStyle } from "@/lib/core/brand/brand-style";
import { iconFileOf } from "@/lib/core/brand/icon-files";
import { initialsOf } from "@/lib/core/initials";
import { readLogo } from "@/lib/images/read-logo";

type Props = { readonly params: Promise<{ tenant: string; file: string }> };

/** A practice's mark as a PNG: its own logo on white, else its initials on its colour. No font is fetched. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { tenant: slug, file } = await params;
  const icon = iconFileOf(file);
  const entry = await resolvePublicScope(slug);
  if (!icon || !entry.ok) return new Response(null, { status: 404 });
  const { name, brand } = entry.value.tenant;
  const { pixels, margin } = icon;
  const logo = await readLogo(entry.value);
  const style = brandStyle(brand);
  const inside = Math.round(pixels * (1 - 2 * margin));
  return new ImageResponse(
    <div
      style={{
        ...{ width: "100%", height: "100%", display: "flex" },
        ...{ alignItems: "center", justifyContent: "center", fontSize: pixels * 0.42 },
        backgroundColor: logo ? "#ffffff" : style["--color-primary"],
        color: style["--color-primary-content"],
      }}
    >
      {logo ? (
        // biome-ignore lint/performance/noImgElement: drawn on the server, there is no page
        <img src={logo} width={inside} height={inside} alt="" style={{ objectFit: "contain" }} />
      ) : (
        initialsOf(name)
      )}
    </div>,
    {
      ...{ width: pixels, height: pixels },
      headers: { "Cache-Control": cacheFor(request.nextUrl.searchParams.has("v")) },
    },
  );
}

/** With its look in the address it never changes. */
function cacheFor(isVersioned: boolean): string {
  return isVersioned ? "public, max-age=31536000, immutable" : "public, max-age=3600";
}
