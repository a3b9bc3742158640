import { env } from "@/lib/env";

type Addressed = { readonly slug: string; readonly mainHost: string | null };

/**
 * The address that people and search engines are told of a tenant: on its own domain, else below APP_URL. `path` is
 * empty or begins with a slash. Never built from what a request says.
 */
export function tenantUrl({ slug, mainHost }: Addressed, path = ""): string {
  const { APP_URL } = env();
  return mainHost ? `${ownOrigin(mainHost)}${path}` : `${APP_URL}/${slug}${path}`;
}

/** Where the tenant's links are opened that name no slug: invitations, calendars, pictures. */
export function tenantOrigin({ mainHost }: Pick<Addressed, "mainHost">): string {
  return mainHost ? ownOrigin(mainHost) : env().APP_URL;
}

/** As the application itself is reached: a demo on a port of its own has no other. */
function ownOrigin(host: string): string {
  const { protocol, port } = new URL(env().APP_URL);
  return `${protocol}//${host}${port ? `:${port}` : ""}`;
}
