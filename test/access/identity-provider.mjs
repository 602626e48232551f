// An office's identity provider: oidc-provider from npm with its own forms, on loopback. Prints its address.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [, , redirectUri] = process.argv;
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'correction', client_secret: 'a-secret-of-the-client', redirect_uris: [redirectUri] },
    ],
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ['a key of the test'] },
  });
  server.on('request', provider.callback());
  process.stdout.write(`${issuer}\n`);
});
process.once('SIGTERM', () => process.exit(0));
