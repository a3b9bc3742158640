"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Alternative } from "./alternatives";

/** Names by `main` or a place's id; none where there is one place alone. */
type PlaceNames = Readonly<Record<string, string>>;

const Names = createContext<PlaceNames>({});

type Props = { readonly names: PlaceNames; readonly children: ReactNode };

/** Tells times at one place from those at another where a practice has several. */
export function PlaceNamesProvider({ names, children }: Props) {
  return <Names.Provider value={names}>{children}</Names.Provider>;
}

export function usePlaceName(): (siteId: Alternative["siteId"]) => string | undefined {
  const names = useContext(Names);
  return (siteId) => (siteId === undefined ? undefined : names[siteId ?? "main"]);
}
