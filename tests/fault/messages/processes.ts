import { setTimeout as pause } from "node:timers/promises";
import type { Act, Acted, Process } from "./acts";

type Place = { process: Process | undefined; readonly start: () => Promise<Process> };

/** The processes of the application, each begun anew whenever it was killed. */
export class Processes {
  kills = 0;
  private readonly places: Place[];
  private readonly beginning = new Set<Promise<void>>();

  private constructor(starts: readonly (() => Promise<Process>)[]) {
    this.places = starts.map((start) => ({ start, process: undefined }));
  }

  static async start(starts: readonly (() => Promise<Process>)[]): Promise<Processes> {
    const all = new Processes(starts);
    await Promise.all(all.places.map((place) => all.begin(place)));
    return all;
  }

  /** Asks whoever is there, again and again until somebody says what became of it. */
  async act(act: Act): Promise<Acted> {
    for (let tries = 0; tries < 400; tries += 1) {
      const able = this.places.filter(({ process }) => process?.can(act));
      const chosen = able[Math.floor(Math.random() * able.length)]?.process;
      const acted = await chosen?.act(act).catch(() => undefined);
      if (acted) return acted;
      await pause(150);
    }
    throw new Error(`Nobody could ${act.kind} for a minute`);
  }

  /** SIGKILL to one of them, whatever it does; another begins in its place. */
  async killOne(which: number): Promise<void> {
    const place = this.places[which % this.places.length];
    if (!place) return;
    while (!place.process) await pause(20);
    const { process } = place;
    place.process = undefined;
    await process.kill();
    this.kills += 1;
    const begun = this.begin(place);
    this.beginning.add(begun);
    void begun.finally(() => this.beginning.delete(begun));
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.beginning);
    await Promise.all(this.places.map(({ process }) => process?.kill()));
  }

  /** A process that starts while the database is away may give up, as under any supervisor. */
  private async begin(place: Place, triesLeft = 5): Promise<void> {
    try {
      place.process = await place.start();
    } catch (error) {
      if (triesLeft === 1) throw error;
      await pause(500);
      await this.begin(place, triesLeft - 1);
    }
  }
}
