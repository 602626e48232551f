import { TestGateway } from '../testing/receivers.js';
import { openChannels } from './channels.js';

const webhookSecret = Buffer.from('a secret of some length for signing').toString('base64');

describe('a hook', () => {
  it('reaches the gateways that the operator named, and nothing else in the network', async () => {
    const gateway = await TestGateway.start();
    const { host, hostname, port } = new URL(gateway.url);
    const send = async (address: string, webhookHosts: readonly string[]): Promise<void> => {
      const letter = { messageId: 'm1', kind: 'urgent', subject: '提醒', body: '正文', address };
      await openChannels({ webhookSecret, webhookHosts })['webhook']?.send(letter);
    };
    await send(gateway.url, [host]);
    await send(gateway.url, [hostname]);
    for (const [address, hosts] of [
      [gateway.url, []],
      [gateway.url, ['gateway.example.gov.cn']],
      ['http://169.254.169.254/latest', [host]],
      [`http://2130706433:${port}/`, ['gateway.example.gov.cn']],
      [`http://[::ffff:127.0.0.1]:${port}/`, [host]],
      [`http://${host}@169.254.169.254/`, [host]],
      [`http://user@${host}/`, [host]],
      [`http://${hostname}:1/`, [host]],
    ] as const)
      await expect(send(address, hosts)).rejects.toThrow('WEBHOOK_HOSTS');
    expect(gateway.received).toHaveLength(2);
    await gateway.stop();
  });
});
