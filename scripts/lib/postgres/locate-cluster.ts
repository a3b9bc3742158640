import { locateBinaries } from "./binaries";
import { reachableDataDir } from "./places";
import type { Cluster } from "./postmaster";
import { serverAccount } from "./server-account";

/** Where the data lies, who runs its server, and with which programs. Creates nothing but the parent. */
export function locateCluster(wantedDataDir: string): Cluster {
  const dataDir = reachableDataDir(wantedDataDir, serverAccount(wantedDataDir));
  // Asked again: existing data keeps its owner, also in the stand-in's place.
  const account = serverAccount(dataDir);
  return { dataDir, account, binaries: locateBinaries(account) };
}
