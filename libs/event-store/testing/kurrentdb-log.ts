/** An event as the test server keeps it. */
export interface LoggedRecord {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Its place in the log, in bytes. */
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly type: string;
  readonly contentType: string;
  data: Uint8Array;
  readonly metadata: Uint8Array;
}

export type Proposed = Pick<LoggedRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = number | 'any' | 'no-stream' | 'exists';

export type Answer =
  | { readonly revision: number; readonly position: number }
  | { readonly wrong: true; readonly current: number | null };

type DumpedRecord = Omit<LoggedRecord, 'data' | 'metadata'> & {
  readonly data: string;
  readonly metadata: string;
};
const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What the nodes of one cluster share: the log, and KurrentDB's rules for appending to it. */
export class KurrentDBLog {
  readonly records: LoggedRecord[] = [];
  private readonly streams = new Map<string, LoggedRecord[]>();
  private readonly byId = new Map<string, LoggedRecord>();
  private readonly listeners = new Set<() => void>();
  private end = 0;

  constructor() {
    // What every server begins with; nobody's business but its own.
    this.add('$settings', '11111111-1111-4111-8111-111111111111', '$settings');
    this.add('$users', '22222222-2222-4222-8222-222222222222', '$User');
  }

  private add(stream: string, id: string, type: string): void {
    const text = new TextEncoder().encode('{}');
    this.write(stream, [{ id, type, contentType: 'application/json', data: text, metadata: text }]);
  }

  /** The log as a file keeps it, a record a line. */
  dumped(): string {
    const lines = this.records.map(({ data, metadata, ...record }) =>
      JSON.stringify({ ...record, data: base64Of(data), metadata: base64Of(metadata) }),
    );
    return `${lines.join('\n')}\n`;
  }

  /** A log as it was when it was dumped, every record at its place. */
  static loaded(text: string): KurrentDBLog {
    const log = new KurrentDBLog();
    log.records.length = 0;
    log.streams.clear();
    log.byId.clear();
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const { data, metadata, ...record } = JSON.parse(line) as DumpedRecord;
      log.keep({ ...record, data: Buffer.from(data, 'base64'), metadata: Buffer.from(metadata, 'base64') });
    }
    return log;
  }

  private keep(record: LoggedRecord): void {
    const own = this.streams.get(record.stream) ?? [];
    this.streams.set(record.stream, own);
    own.push(record);
    this.records.push(record);
    this.byId.set(record.id, record);
    this.end = record.position + 120 + record.stream.length + record.data.length + record.metadata.length;
  }

  of(stream: string): readonly LoggedRecord[] {
    return this.streams.get(stream) ?? [];
  }

  /** Expected versions and repeats as KurrentDB judges them (its IndexWriter). */
  append(stream: string, expected: Expected, events: readonly Proposed[]): Answer {
    const own = this.of(stream);
    const current = own.length - 1;
    const repeated = (): Answer | null => {
      const last = events.map(({ id }) => this.byId.get(id)).at(-1);
      return last ? { revision: last.revision, position: last.position } : null;
    };
    if (expected === 'any' || expected === 'exists') {
      const isKnown = events.length > 0 && events.every(({ id }) => this.byId.get(id)?.stream === stream);
      return (isKnown ? repeated() : null) ?? this.write(stream, events);
    }
    const at = expected === 'no-stream' ? -1 : expected;
    if (at === current) return this.write(stream, events);
    const isSame = at < current && events.every(({ id }, index) => own[at + 1 + index]?.id === id);
    return (isSame ? repeated() : null) ?? { wrong: true, current: current < 0 ? null : current };
  }

  private write(stream: string, events: readonly Proposed[]): Answer {
    for (const event of events) {
      const created = Math.max(Date.now(), this.records.at(-1)?.created ?? 0);
      this.keep({ ...event, stream, revision: this.of(stream).length, position: this.end, created });
    }
    for (const tell of this.listeners) tell();
    const last = this.of(stream).at(-1);
    return { revision: last?.revision ?? -1, position: last?.position ?? 0 };
  }

  /** The records at or after a position, without those before. */
  from(position: number): readonly LoggedRecord[] {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.records[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return this.records.slice(low);
  }

  /** Takes records out, as somebody with access to the files could. */
  remove(which: (record: LoggedRecord) => boolean): void {
    for (const record of this.records.filter(which)) {
      this.records.splice(this.records.indexOf(record), 1);
      const own = this.streams.get(record.stream) ?? [];
      own.splice(own.indexOf(record), 1);
    }
  }

  onAppend(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }
}
