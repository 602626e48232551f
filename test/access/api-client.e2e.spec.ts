import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiClient } from '#api-client';
import { createApp } from '../../apps/server/src/create-app.js';
import { ENROL, TestOffice } from '../office.js';
import { staffOf } from '../staff.js';

let office: TestOffice;
let app: NestFastifyApplication;
let baseUrl: string;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  app = await createApp(office.runtime, office.clock);
  await app.listen(0, '127.0.0.1');
  baseUrl = (await app.getUrl()).replace('[::1]', '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await office.close();
});

it('knows the interface as the server describes it', async () => {
  await promisify(execFile)(process.execPath, ['scripts/api-client.mjs', '--check']);
});

it('sends what the compiler checked, and tells an answer from a problem', async () => {
  const { officer } = await staffOf(office.runtime);
  const client = apiClient({ baseUrl, token: officer['authorization']?.slice('Bearer '.length) ?? '' });
  const { type: _type, ...body } = ENROL;
  const opened = await client.POST('/api/v1/cases', { body });
  expect(opened.data?.version).toBeGreaterThan(0);
  const path = { id: opened.data?.id ?? '' };
  const made = await client.POST('/api/v1/cases/{id}/plan', {
    params: { path },
    body: { madeOn: '2024-02-30', summary: '要点' },
  });
  expect(made.data).toBeUndefined();
  expect(made.error?.violations?.[0]?.field).toBe('madeOn');
  const stranger = await apiClient({ baseUrl }).GET('/api/v1/cases/{id}', { params: { path } });
  expect(stranger.error?.code).toBe('not-signed-in');
});
