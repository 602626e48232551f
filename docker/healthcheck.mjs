// Whether the process in this container lives, asked at the port of its role.
import { request } from 'node:http';
import { request as requestSafely } from 'node:https';

const { SERVER_ROLE = 'all', PORT = '3000', WORKER_PORT, TLS_CERT_FILE } = process.env;
const isWorker = SERVER_ROLE === 'worker';
if (isWorker && !WORKER_PORT) {
  process.stderr.write('a worker is asked at WORKER_PORT, which is not set\n');
  process.exit(1);
}
const [port, path] = isWorker ? [WORKER_PORT, '/health/live'] : [PORT, '/api/v1/health/live'];
const isSafe = !isWorker && Boolean(TLS_CERT_FILE);
const ask = isSafe ? requestSafely : request;
// It speaks to itself: whose name the certificate bears does not matter.
const asked = ask({ host: '127.0.0.1', port, path, timeout: 4_000, rejectUnauthorized: false }, (answer) =>
  process.exit(answer.statusCode === 200 ? 0 : 1),
);
asked.on('timeout', () => asked.destroy());
asked.on('error', () => process.exit(1));
asked.end();
