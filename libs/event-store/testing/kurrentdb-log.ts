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

const EPOCH_BYTES = 150;

/** So many bytes of the log a record takes. */
const sizeOf = ({ stream, data, metadata }: Pick<LoggedRecord, 'stream' | 'data' | 'metadata'>): number =>
  120 + stream.length + data.length + metadata.length;
const endOf = (record: LoggedRecord): number => record.position + sizeOf(record);

/** A node's copy of the log, and KurrentDB's rules for appending to it and reading from a position. */
export class KurrentDBLog {
  readonly records: LoggedRecord[] = [];
  /** What stands after this position is written but not committed: appends are judged by it, no read shows it. */
  private readableTo = Infinity;
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
    log.clear();
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
    this.end = endOf(record);
  }

  private clear(): void {
    this.records.length = 0;
    this.streams.clear();
    this.byId.clear();
    this.end = 0;
  }

  private written(stream: string): readonly LoggedRecord[] {
    return this.streams.get(stream) ?? [];
  }

  /** What reads see of a stream. */
  of(stream: string): readonly LoggedRecord[] {
    const own = this.written(stream);
    if ((own.at(-1)?.position ?? 0) <= this.readableTo) return own;
    return own.filter(({ position }) => position <= this.readableTo);
  }

  /** Expected versions and repeats as KurrentDB judges them (its IndexWriter). */
  append(stream: string, expected: Expected, events: readonly Proposed[]): Answer {
    const own = this.written(stream);
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
      this.keep({ ...event, stream, revision: this.written(stream).length, position: this.end, created });
    }
    this.tell();
    const last = this.written(stream).at(-1);
    return { revision: last?.revision ?? -1, position: last?.position ?? 0 };
  }

  private tell(): void {
    for (const tell of this.listeners) tell();
  }

  /** Where the record stands that is at or after a position, among all. */
  private indexOf(position: number): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.records[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The readable records at or after a position, without those before. */
  from(position: number): readonly LoggedRecord[] {
    return this.records.slice(this.indexOf(position), this.indexOf(this.readableTo + 1));
  }

  /** The readable records before a position, the last one last. */
  before(position: number): readonly LoggedRecord[] {
    return this.records.slice(0, this.indexOf(Math.min(position, this.readableTo + 1)));
  }

  /** The last readable record. */
  get last(): LoggedRecord | undefined {
    return this.records[this.indexOf(this.readableTo + 1) - 1];
  }

  /**
   * Whether a read can begin at a position: where a record begins, or after all that is readable, where there is
   * nothing yet. Anything else is the middle of a record, in which the real server finds no length it can believe.
   */
  canBeReadFrom(position: number): boolean {
    if (position === 0 || position > (this.last?.position ?? -1)) return true;
    return this.records[this.indexOf(position)]?.position === position;
  }

  /** Whether a read can go back from a position: where a record begins or ends. */
  canBeReadBackFrom(position: number): boolean {
    const at = this.indexOf(position);
    const previous = this.records[at - 1];
    return (
      this.records[at]?.position === position || (previous !== undefined && endOf(previous) === position)
    );
  }

  /** Takes records out, as somebody with access to the files could. */
  remove(which: (record: LoggedRecord) => boolean): void {
    for (const record of this.records.filter(which)) {
      this.records.splice(this.records.indexOf(record), 1);
      const own = this.streams.get(record.stream) ?? [];
      own.splice(own.indexOf(record), 1);
    }
  }

  /** Calls whenever more can be read. */
  onAppend(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }

  // What follows is for nodes of a cluster, each of which has a copy of its own.

  /** The position of the last record that is written here. */
  get writtenTo(): number {
    return this.records.at(-1)?.position ?? -1;
  }

  get committedTo(): number {
    return this.readableTo;
  }

  /** Makes everything up to a position readable, as far as it is here. */
  commit(position: number): void {
    const to = Math.min(position, this.writtenTo);
    if (to === this.readableTo || (to < this.readableTo && this.readableTo !== Infinity)) return;
    this.readableTo = to;
    this.tell();
  }

  /** A copy in which nothing is readable that is not readable here. */
  copied(): KurrentDBLog {
    const copy = new KurrentDBLog();
    copy.clear();
    for (const record of this.records) copy.keep({ ...record });
    copy.readableTo = Math.min(this.readableTo, this.writtenTo);
    return copy;
  }

  /** A new leader writes first that it leads: what it and the old one write after that stands at other places. */
  writeEpoch(): void {
    this.end += EPOCH_BYTES;
  }

  /** Takes over what another has up to a position and this one not; what only this one has is cut off. */
  follow(other: KurrentDBLog, upTo: number): readonly LoggedRecord[] {
    const common = this.commonWith(other);
    const cutOff = this.records.slice(common);
    if (cutOff.length > 0) this.truncate(common);
    for (const record of other.records.slice(common, other.indexOf(upTo + 1))) this.keep({ ...record });
    return cutOff;
  }

  /** How many records both begin with; the same id stands at the same place in both or is not the same record. */
  private commonWith(other: KurrentDBLog): number {
    let at = Math.min(this.records.length, other.records.length);
    const isSame = (index: number): boolean => {
      const [own, its] = [this.records[index], other.records[index]];
      return own?.id === its?.id && own?.position === its?.position && own?.created === its?.created;
    };
    while (at > 0 && !isSame(at - 1)) at--;
    return at;
  }

  private truncate(length: number): void {
    const kept = this.records.slice(0, length);
    this.clear();
    for (const record of kept) this.keep(record);
  }
}
