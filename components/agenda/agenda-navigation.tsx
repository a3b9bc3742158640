"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useOptimistic,
  useRef,
  useTransition,
} from "react";

type AgendaNavigationValue = {
  /** Visits another address of the agenda; what is on the screen stays until it is ready. */
  readonly go: (search: string) => void;
  /** Opens a panel beside the agenda: the back button closes it. */
  readonly open: (search: string) => void;
  /** Shows another panel in the place of the open one. */
  readonly swap: (search: string) => void;
  /** Closes the panel: back to where it was opened, or to `search` when it was opened by its link. */
  readonly close: (search: string) => void;
  /** Reads again what the screen shows. */
  readonly refresh: () => void;
  readonly isPending: boolean;
  /** The address that was asked for and is not on the screen yet: what is touched next begins there. */
  readonly asked: string | null;
};

const NavigationContext = createContext<AgendaNavigationValue | null>(null);

export function AgendaNavigation({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [asked, ask] = useOptimistic<string | null>(null);
  const openedHere = useRef(false);

  const value = useMemo<AgendaNavigationValue>(() => {
    const visit = (search: string) =>
      startTransition(() => {
        ask(search);
        router.push(search, { scroll: false });
      });
    return {
      isPending,
      asked,
      go: visit,
      open: (search) => {
        openedHere.current = true;
        visit(search);
      },
      swap: (search) => startTransition(() => router.replace(search, { scroll: false })),
      close: (search) => {
        const wasOpenedHere = openedHere.current;
        openedHere.current = false;
        startTransition(() =>
          wasOpenedHere ? router.back() : router.replace(search, { scroll: false }),
        );
      },
      refresh: () => startTransition(() => router.refresh()),
    };
  }, [router, isPending, asked, ask]);

  return <NavigationContext value={value}>{children}</NavigationContext>;
}

export function useAgendaNavigation(): AgendaNavigationValue {
  const value = useContext(NavigationContext);
  if (!value) throw new Error("AgendaNavigation is missing above this component");
  return value;
}
