import { CommandExecutor, systemClock, UPCASTS, type Clock } from '#application';
import { openDatabase, type Database, type DatabaseSettings } from '#database';
import { PostgresEventStore, type EventStore } from '#event-store';
import type { ImportEnvironment } from '#ledger';
import { Figures, openReadModels, Projector, Registers } from '#read-models';
import type { DataSource } from 'typeorm';

/** Everything that a process of this product works with, opened once and closed in reverse order. */
export interface Runtime {
  readonly database: Database;
  readonly store: EventStore;
  readonly readModels: DataSource;
  readonly projector: Projector;
  readonly executor: CommandExecutor;
  readonly figures: Figures;
  readonly clock: Clock;
  readonly imports: ImportEnvironment;
  readonly registers: (offices: readonly string[]) => Registers;
  close(): Promise<void>;
}

export async function openRuntime(settings: DatabaseSettings, clock: Clock = systemClock): Promise<Runtime> {
  const database = await openDatabase(settings);
  try {
    return await assemble(database, clock);
  } catch (error) {
    // Whoever opened the embedded server leaves it, also when the rest could not be opened.
    await database.close();
    throw error;
  }
}

async function assemble(database: Database, clock: Clock): Promise<Runtime> {
  const store = new PostgresEventStore(database.pool, UPCASTS);
  await store.prepare();
  const readModels = await openReadModels(database.url);
  const registers = (offices: readonly string[]): Registers => new Registers(readModels, offices);
  return {
    database,
    store,
    readModels,
    projector: new Projector(database.pool, store),
    executor: new CommandExecutor(store, clock),
    figures: new Figures(readModels, store),
    clock,
    imports: { store, clock, knownFiles: (office) => registers([office]).files() },
    registers,
    close: async () => {
      await readModels.destroy();
      await database.close();
    },
  };
}
