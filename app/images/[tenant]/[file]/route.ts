import { servePicture } from "@/lib/images/serve-picture";

type Context = { readonly params: Promise<{ readonly tenant: string; readonly file: string }> };

/** Pictures that tenants uploaded: public, and never changed under their address. */
export async function GET({ method }: Request, { params }: Context): Promise<Response> {
  const { tenant, file } = await params;
  return servePicture(method, tenant, file);
}

export { GET as HEAD };
