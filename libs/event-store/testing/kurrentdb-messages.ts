import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statuses from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Answer, Expected, LoggedRecord, Proposed } from './kurrentdb-log.js';
import { statusOf, type Refusal } from './kurrentdb-refusals.js';

/** The messages of the published protocol, to and from what the test server keeps. */
const bytes = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? Buffer.from(value, 'base64') : value;
export const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
const identifierOf = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

interface ProposedMessage {
  getId(): shared.UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData(): string | Uint8Array;
  getCustomMetadata(): string | Uint8Array;
}

const hex = (value: string): string => BigInt.asUintN(64, BigInt(value)).toString(16).padStart(16, '0');

export function uuidOf(uuid: shared.UUID | undefined): string {
  const structured = uuid?.getStructured();
  if (!structured) return uuid?.getString() ?? '';
  const text = `${hex(structured.getMostSignificantBits())}${hex(structured.getLeastSignificantBits())}`;
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const proposed = (message: ProposedMessage): Proposed => ({
  id: uuidOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: bytes(message.getData()),
  metadata: bytes(message.getCustomMetadata()),
});

export function expectedOf(options: streams.AppendReq.Options | undefined): Expected {
  if (options?.hasAny()) return 'any';
  if (options?.hasNoStream()) return 'no-stream';
  if (options?.hasStreamExists()) return 'exists';
  return Number(options?.getRevision() ?? 0);
}

export function expectedInBatch(options: streams.BatchAppendReq.Options | undefined): Expected {
  if (options?.hasAny()) return 'any';
  if (options?.hasNoStream()) return 'no-stream';
  if (options?.hasStreamExists()) return 'exists';
  return Number(options?.getStreamPosition() ?? 0);
}

export function eventOf(record: LoggedRecord): streams.ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(record.id))
    .setStreamIdentifier(identifierOf(record.stream))
    .setStreamRevision(String(record.revision))
    .setPreparePosition(String(record.position))
    .setCommitPosition(String(record.position))
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  recorded.getMetadataMap().set('type', record.type);
  recorded.getMetadataMap().set('content-type', record.contentType);
  // Ticks of a tenth of a microsecond since 1970.
  recorded.getMetadataMap().set('created', String(BigInt(record.created) * 10_000n));
  const event = new streams.ReadResp.ReadEvent()
    .setEvent(recorded)
    .setCommitPosition(String(record.position));
  return new streams.ReadResp().setEvent(event);
}

export function filterOf(
  filter: streams.ReadReq.Options.FilterOptions | undefined,
): (record: LoggedRecord) => boolean {
  const byStream = filter?.getStreamIdentifier();
  const expression = byStream ?? filter?.getEventType();
  if (!expression) return () => true;
  const regex = expression.getRegex() === '' ? null : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  return ({ stream, type }) => {
    const text = byStream ? stream : type;
    return regex ? regex.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  };
}

export function appendAnswer(done: Answer): streams.AppendResp {
  if ('wrong' in done) {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (done.current === null) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(done.current));
    return new streams.AppendResp().setWrongExpectedVersion(wrong);
  }
  const position = new streams.AppendResp.Position()
    .setCommitPosition(String(done.position))
    .setPreparePosition(String(done.position));
  const success = new streams.AppendResp.Success()
    .setCurrentRevision(String(done.revision))
    .setPosition(position);
  return new streams.AppendResp().setSuccess(success);
}

export function batchAnswer(
  request: streams.BatchAppendReq,
  stream: string,
  done: Answer,
): streams.BatchAppendResp {
  const answer = new streams.BatchAppendResp()
    .setCorrelationId(request.getCorrelationId())
    .setStreamIdentifier(identifierOf(stream));
  if ('wrong' in done) {
    const wrong = new shared.WrongExpectedVersion();
    if (done.current === null) wrong.setCurrentNoStream(new empty.Empty());
    else wrong.setCurrentStreamRevision(String(done.current));
    const details = new any.Any();
    details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
    return answer.setError(new statuses.Status().setMessage('WrongExpectedVersion').setDetails(details));
  }
  const position = new shared.AllStreamPosition()
    .setCommitPosition(String(done.position))
    .setPreparePosition(String(done.position));
  return answer.setSuccess(
    new streams.BatchAppendResp.Success().setCurrentRevision(String(done.revision)).setPosition(position),
  );
}

/** The answer to one of many appends that is refused; null where the whole call ends. */
export function batchRefusal(
  request: streams.BatchAppendReq,
  stream: string,
  refusal: Refusal,
): streams.BatchAppendResp | null {
  const status = statusOf(refusal);
  return (
    status &&
    new streams.BatchAppendResp()
      .setCorrelationId(request.getCorrelationId())
      .setStreamIdentifier(identifierOf(stream))
      .setError(status)
  );
}

export interface Member {
  readonly id: string;
  readonly port: number;
  readonly state: 'INITIALIZING' | 'UNKNOWN' | 'LEADER' | 'FOLLOWER' | 'CATCHINGUP';
  readonly isAlive: boolean;
}

export const clusterInfo = (members: readonly Member[], host = '127.0.0.1'): gossip.ClusterInfo =>
  new gossip.ClusterInfo().setMembersList(
    members.map(({ id, port, state, isAlive }) =>
      new gossip.MemberInfo()
        .setInstanceId(new shared.UUID().setString(id))
        .setTimeStamp(String(Date.now()))
        .setState(gossip.MemberInfo.VNodeState[state])
        .setIsAlive(isAlive)
        .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port)),
    ),
  );
