import { rmSync } from "node:fs";
import { locateCluster } from "./postgres/locate-cluster";
import { DataDirInUse, livingOwner } from "./postgres/ownership";
import { clearLeftovers } from "./postgres/postmaster";

/** Removes the data of the embedded server, and a server that a killed run left. Throws DataDirInUse. */
export async function resetEmbeddedData(wantedDataDir: string): Promise<void> {
  const cluster = locateCluster(wantedDataDir);
  const { dataDir } = cluster;
  const owner = livingOwner(dataDir);
  if (owner !== null) throw new DataDirInUse(dataDir, owner);
  await clearLeftovers(cluster);
  for (const leftover of [dataDir, `${dataDir}.new`, `${dataDir}.log`, `${dataDir}.owner`]) {
    rmSync(leftover, { recursive: true, force: true });
  }
}
