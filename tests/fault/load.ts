import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

/** One answered (or failed) request; `status` 0 stands for no answer within the patience. */
export type Answer = { kind: "page" | "read" | "write"; status: number; ms: number; at: number };

/** A booking that was asked for under one key, until the API decided it. */
export type Decided = { key: string; status: number; id?: string };

const patienceMs = 12_000;
const tenant = "barberia-norte";
const pages = [`/${tenant}`, `/${tenant}/book`, "/clinica-la-vega", "/sonrisa-dental", "/login"];

type Slot = { start: string; professionalId: string };

/** People and programs that use the app without rest, until told to stop. */
export class Load {
  readonly answers: Answer[] = [];
  readonly bookings: Decided[] = [];
  private running = true;
  private workers: Promise<void>[] = [];

  private constructor(
    private readonly origin: string,
    private readonly serviceId: string,
    private readonly slots: Slot[],
  ) {}

  static async on(origin: string): Promise<Load> {
    const services = await json(`${origin}/api/v1/${tenant}/services`);
    const service = services.data.find(
      (each: { durationMinutes: number }) => each.durationMinutes === 30,
    );
    const from = new Date().toISOString().slice(0, 10);
    const to = new Date(Date.now() + 29 * 86_400_000).toISOString().slice(0, 10);
    const query = `service=${service.id}&professional=any&from=${from}&to=${to}`;
    const { slots } = await json(`${origin}/api/v1/${tenant}/availability?${query}`);
    return new Load(origin, service.id, apart(slots));
  }

  start(): void {
    for (let n = 0; n < 6; n += 1) this.workers.push(this.repeat(() => this.page()));
    for (let n = 0; n < 6; n += 1) this.workers.push(this.repeat(() => this.read()));
    for (let n = 0; n < 4; n += 1) this.workers.push(this.repeat(() => this.book()));
  }

  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.workers);
  }

  async page(): Promise<number> {
    const path = pages[this.answers.length % pages.length];
    return (await this.ask("page", `${this.origin}${path}`)).status;
  }

  async read(): Promise<number> {
    return (await this.ask("read", `${this.origin}/api/v1/${tenant}/professionals`)).status;
  }

  /** Books one slot, asking again with the same key as long as the answer is 503. */
  async book(): Promise<number> {
    const slot = this.slots.shift();
    if (!slot) return (await this.ask("read", `${this.origin}/api/v1/${tenant}/services`)).status;
    const key = randomUUID();
    const client = { name: `Cliente ${key}`, email: `${key}@carga.example`, phone: "+56955550111" };
    const body = JSON.stringify({ serviceId: this.serviceId, ...slot, client });
    const headers = { "Content-Type": "application/json", "Idempotency-Key": key };
    for (let tries = 1; ; tries += 1) {
      const url = `${this.origin}/api/v1/${tenant}/appointments`;
      const { status, text } = await this.ask("write", url, { method: "POST", headers, body });
      if (status !== 503 || tries === 10) {
        const id = status === 201 ? (JSON.parse(text) as { id: string }).id : undefined;
        this.bookings.push({ key, status, ...(id && { id }) });
        return status;
      }
      await pause(300);
    }
  }

  private async repeat(act: () => Promise<number>): Promise<void> {
    while (this.running) {
      await act();
      await pause(10);
    }
  }

  private async ask(kind: Answer["kind"], url: string, init: RequestInit = {}) {
    const at = performance.now();
    let status = 0;
    let text = "";
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) });
      text = await response.text();
      status = response.status;
    } catch {
      status = 0;
    }
    this.answers.push({ kind, status, ms: performance.now() - at, at });
    return { status, text };
  }
}

/** Slots of each professional that do not overlap, so that bookings fail for no reason of their own. */
function apart(slots: readonly (Slot & { end: string })[]): Slot[] {
  const ends = new Map<string, number>();
  return slots
    .filter(({ start, end, professionalId }) => {
      const free = Date.parse(start) >= (ends.get(professionalId) ?? 0);
      if (free) ends.set(professionalId, Date.parse(end));
      return free;
    })
    .map(({ start, professionalId }) => ({ start, professionalId }));
}

async function json(url: string) {
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
