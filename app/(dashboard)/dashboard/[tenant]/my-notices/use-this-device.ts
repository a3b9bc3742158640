"use client";

import { useEffect, useRef, useState } from "react";
import {
  followPermission,
  ownSign,
  type PushTarget,
  type Readiness,
  readiness,
  stopTelling,
} from "@/lib/channels/device/push";

export type OwnDevice = {
  readonly sign: string;
  /** A day in words. */
  readonly since: string;
  /** They are logged in there: else nothing is told. */
  readonly isAwake: boolean;
};

/** `lost`: it was told once, and is not now. */
export type ThisDeviceState = "unknown" | "off" | "lost" | "on" | Exclude<Readiness, "possible">;

export type ThisDevice = {
  readonly state: ThisDeviceState;
  /** Of its subscription, where it has one. */
  readonly sign: string | undefined;
  /** The server still has that. */
  readonly isKnown: boolean;
  lookAgain(): void;
};

/** What this browser is to the server. Removed from the list, here or elsewhere, it gives up its subscription too. */
export function useThisDevice(target: PushTarget, devices: readonly OwnDevice[]): ThisDevice {
  const [{ ready, sign }, setSeen] = useState<Seen>({ ready: "unknown", sign: undefined });
  const [looks, setLooks] = useState(0);
  const known = useRef<string>(undefined);
  const signs = devices.map((device) => device.sign).join(" ");
  useEffect(() => followPermission(() => setLooks((count) => count + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it sees is the browser's, which tells when to look again
  useEffect(() => {
    let isOver = false;
    async function look() {
      const ready = readiness();
      const own = ready === "possible" ? await ownSign(target).catch(() => undefined) : undefined;
      if (isOver) return;
      const isKnown = own !== undefined && signs.split(" ").includes(own);
      const isRemoved = own !== undefined && !isKnown && known.current === own;
      known.current = isKnown ? own : undefined;
      if (isRemoved) await stopTelling(target.slug);
      if (!isOver) setSeen({ ready, sign: isRemoved ? undefined : own });
    }
    look();
    return () => {
      isOver = true;
    };
  }, [target.slug, target.publicKey, signs, looks]);
  const device = devices.find((each) => each.sign === sign);
  const state = ready === "possible" ? stateOf(sign, device) : ready;
  const lookAgain = () => setLooks((count) => count + 1);
  return { state, sign, isKnown: device !== undefined, lookAgain };
}

type Seen = { readonly ready: Readiness | "unknown"; readonly sign: string | undefined };

function stateOf(sign: string | undefined, device: OwnDevice | undefined): ThisDeviceState {
  if (device?.isAwake) return "on";
  return sign ? "lost" : "off";
}
