import { copySecretCookie } from "@/lib/core/offline/kept-here";
import { type PortalCopy, portalCopyVersion } from "@/lib/core/offline/portal-copy";
import { sealedBox } from "@/lib/offline-marks/device/sealed-box";

/** A client's portal that this device keeps. */
export const keptCopy = sealedBox<PortalCopy>({
  ...{ store: "copies", cookie: copySecretCookie, purpose: "portal", version: portalCopyVersion },
});
