import { TestKurrentDB } from '../../libs/event-store/testing/kurrentdb-server.js';

/** The test tree's server in a process of its own, so that it does not share ours. */
const node = await TestKurrentDB.start();
process.stdout.write(`${node.url}\n`);
process.once('SIGTERM', () => process.exit(0));
