import { createSocket, type RemoteInfo } from "node:dgram";

export type DnsServer = {
  /** For DNS_SERVERS. */
  readonly address: string;
  /** TXT records by name; whatever is not in it does not exist. */
  readonly records: Map<string, readonly string[]>;
  /** Answers that it failed, from now on. */
  fails: boolean;
  close(): Promise<void>;
};

const [noSuchName, serverFailed] = [3, 2];

/** A name server that knows a few TXT records, on a port of its own (RFC 1035). */
export async function startDnsServer(): Promise<DnsServer> {
  const socket = createSocket("udp4");
  socket.on("message", (query: Buffer, { port, address }: RemoteInfo) => {
    socket.send(answerTo(query, server), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const server: DnsServer = {
    ...{ address: `127.0.0.1:${socket.address().port}`, records: new Map(), fails: false },
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
  return server;
}

function answerTo(query: Buffer, { records, fails }: DnsServer): Buffer {
  const { name, end } = questionOf(query);
  const texts = records.get(name) ?? [];
  const code = fails ? serverFailed : texts.length === 0 ? noSuchName : 0;
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(code ? 0 : texts.length, 6);
  const answers = code ? [] : texts.map(textRecord);
  return Buffer.concat([header, query.subarray(12, end), ...answers]);
}

function questionOf(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), end: at + 5 };
}

/** Of the name that was asked for, to be kept for no time. */
function textRecord(text: string): Buffer {
  const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 0, 0, text.length + 1, text.length]);
  return Buffer.concat([head, Buffer.from(text, "latin1")]);
}
