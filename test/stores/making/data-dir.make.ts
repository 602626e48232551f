import { join } from 'node:path';
import { openEmbedded } from '../../../libs/database/src/index.js';
import { keepStore } from './keep-store.js';

const { STORE_FOLDER: folder = '', STORE_DATA_DIR: dataDir = '' } = process.env;

it('keeps the store of a data folder', async () => {
  const server = await openEmbedded(dataDir);
  const keyFile = join(dataDir, 'secrets', 'master-keys.json');
  try {
    await keepStore({ ownerUrl: server.url, keyFile }, folder);
  } finally {
    await server.close();
  }
});
