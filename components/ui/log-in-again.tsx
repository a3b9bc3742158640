"use client";

import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { useUiTexts } from "./ui-texts";

/** To the login and back to this page, with what is open on it. Only the team and operators log in there. */
export function LogInAgain() {
  const { logInAgain } = useUiTexts();
  const pathname = usePathname();
  const search = useSyncExternalStore(never, searchHere, () => "");
  if (!/^\/(dashboard|operator)(\/|$)/.test(pathname)) return null;
  return (
    <a
      href={`/login?next=${encodeURIComponent(pathname + search)}`}
      className="link inline-block min-h-6 font-medium"
    >
      {logInAgain}
    </a>
  );
}

const searchHere = () => window.location.search;

/** The page cannot go elsewhere while this stands on it. */
const never = () => () => {};
