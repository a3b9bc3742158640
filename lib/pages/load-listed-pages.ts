import "server-only";
import { withSystem } from "@/db/scope";
import { selectOpenSlugs } from "./store";

/** The addresses of all tenants that search engines may list: suspended ones are left out. */
export function loadListedPages(): Promise<readonly string[]> {
  return withSystem((tx) => selectOpenSlugs(tx, mostInOneSitemap));
}

/** As the protocol has it, less the front page. */
const mostInOneSitemap = 49_999;
