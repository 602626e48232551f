import type { FastifyReply } from 'fastify';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** A file to be saved: its name may be Chinese. */
export function sendFile(reply: FastifyReply, name: string, kind: keyof typeof TYPES, bytes: Buffer): void {
  const safe = encodeURIComponent(`${name}.${kind}`);
  void reply
    .header('content-type', TYPES[kind])
    .header('content-disposition', `attachment; filename="export.${kind}"; filename*=UTF-8''${safe}`)
    .send(bytes);
}
