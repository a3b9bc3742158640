import { headers } from "next/headers";
import { env } from "@/lib/env";
import { isForTeam } from "@/lib/http/host-of";
import { pathHeader } from "@/lib/http/path-header";

/** Where the middleware sends whoever asks for the team's pages by a practice's host: to the application's own. */
export async function GET(): Promise<Response> {
  const given = (await headers()).get(pathHeader) ?? "";
  const [own = "", query = ""] = given.split("?", 2);
  const path = isForTeam(own) ? given : (new URLSearchParams(query).get("to") ?? "");
  const to = isForTeam(path.split("?")[0] ?? "") ? path : "/";
  return new Response(null, { status: 307, headers: { Location: `${env().APP_URL}${to}` } });
}
