import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REGISTER_KINDS } from '#register';
import { COUNT_TABLE_NAMES, createCountTable, keyCountTable, type CountTableName } from './count-tables.js';
import { createParkedTable, createRegisterTable, indexRegister, reachOfParked } from './ddl.js';
import { REGISTER_TABLES } from './register-tables.js';

const countTable = (table: CountTableName): string =>
  createCountTable('read_models', table) + keyCountTable('read_models', table);

/** The first set of read models. A later change of columns is a new migration followed by a rebuild. */
export class ReadModels1764000000000 implements MigrationInterface {
  name = 'ReadModels1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists read_models');
    await runner.query(`
      create table read_models.checkpoint (
        name text primary key,
        position bigint not null
      );
      insert into read_models.checkpoint values ('registers', 0);
      create table read_models.offices (name text primary key, county text);
    `);
    for (const kind of REGISTER_KINDS) {
      await runner.query(createRegisterTable('read_models', kind));
      await runner.query(indexRegister('read_models', kind));
    }
    for (const table of COUNT_TABLE_NAMES) await runner.query(countTable(table));
    // People counted once are no sums: a count is kept until a leave of its months changes.
    await runner.query(`
      create table read_models.leave_changes (
        office text not null, month text not null, position bigint not null, primary key (office, month)
      );
      create table read_models.leave_people (
        scope text not null, from_day date not null, to_day date not null, n integer not null, position bigint not null,
        primary key (scope, from_day, to_day)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema read_models cascade');
  }
}

/** Obligations with all that reminders need, and the law that the rows were made by; the rows are made anew. */
export class LawInForce1764100000000 implements MigrationInterface {
  name = 'LawInForce1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.obligations; drop table if exists read_models.lead_counts');
    await runner.query(createRegisterTable('read_models', 'obligations'));
    await runner.query(indexRegister('read_models', 'obligations'));
    await runner.query(countTable('lead_counts'));
    await runner.query(`
      create table read_models.law (
        single boolean primary key default true check (single),
        edition text not null,
        local jsonb
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.law');
  }
}

/** Rows say how their file must be kept; without an edition of the law on record they are all made anew. */
export class Confidentiality1764200000000 implements MigrationInterface {
  name = 'Confidentiality1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const kind of REGISTER_KINDS) {
      await runner.query(`drop table if exists read_models.${REGISTER_TABLES[kind].table}`);
      await runner.query(createRegisterTable('read_models', kind));
      await runner.query(indexRegister('read_models', kind));
    }
    await runner.query('delete from read_models.law');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from read_models.law');
  }
}

/** Rows with what is personal sealed, made anew from the history. */
export class Sealed1764300000000 extends Confidentiality1764200000000 {
  override name = 'Sealed1764300000000';
}

/** A register of those whom other places ask us to take over, and an index of how numbers begin; made with all others from the history. */
export class IncomingTransfers1764400000000 extends Confidentiality1764200000000 {
  override name = 'IncomingTransfers1764400000000';
}

/** Files that reach the person's other ones, found by the person. */
export class KeptPeople1764500000000 implements MigrationInterface {
  name = 'KeptPeople1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    // The name that the index has where the table was made with it.
    await runner.query(`create index if not exists cases_person_key_idx on read_models.cases (person_key)
      where confidentiality <> 'ordinary'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_models.cases_person_key_idx');
  }
}

/** Files that cannot be shown, so that all others can. */
export class ParkedFiles1764550000000 implements MigrationInterface {
  name = 'ParkedFiles1764550000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createParkedTable('read_models'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.parked');
  }
}

/** Decisions that were told of other bodies, and the numbers of their documents; made with all others from the history. */
export class ReportedDecisions1764600000000 extends Confidentiality1764200000000 {
  override name = 'ReportedDecisions1764600000000';
}

/** Files that cannot be shown reach the person's other ones; each tells whose it is when it is tried again at the start. */
export class ParkedReach1764700000000 implements MigrationInterface {
  name = 'ParkedReach1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reachOfParked('read_models'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_models.parked drop column ended_on, drop column person_keys');
  }
}

/** Since when a file is somebody's, and sealed; made with all registers from the history. */
export class SealedSince1764800000000 extends Confidentiality1764200000000 {
  override name = 'SealedSince1764800000000';

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    await runner.query(reachOfParked('read_models'));
  }
}

/** Since when a correction file is somebody's; made with all registers from the history. */
export class CasesSince1764900000000 extends Confidentiality1764200000000 {
  override name = 'CasesSince1764900000000';
}

/** Which offices a kept count is of, so that it can be counted again; what was kept before goes. */
export class KeptCounts1764950000000 implements MigrationInterface {
  name = 'KeptCounts1764950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('delete from read_models.leave_people');
    await runner.query('alter table read_models.leave_people add column offices text[] not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_models.leave_people drop column offices');
  }
}

/** The notices of days off that the rows were made by. */
export class HolidayNotices1765050000000 implements MigrationInterface {
  name = 'HolidayNotices1765050000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table read_models.law add column notices jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_models.law drop column notices');
  }
}

/**
 * Deadlines by the id of their rule, sentences and how they were reduced, how somebody died, new crimes by the day they
 * were found, and a register of 漏管 and 脱管; made with all others from the history.
 */
export class RuleIds1765100000000 extends Confidentiality1764200000000 {
  override name = 'RuleIds1765100000000';
}

export const MIGRATIONS = [
  ReadModels1764000000000,
  LawInForce1764100000000,
  Confidentiality1764200000000,
  Sealed1764300000000,
  IncomingTransfers1764400000000,
  KeptPeople1764500000000,
  ParkedFiles1764550000000,
  ReportedDecisions1764600000000,
  ParkedReach1764700000000,
  SealedSince1764800000000,
  CasesSince1764900000000,
  KeptCounts1764950000000,
  HolidayNotices1765050000000,
  RuleIds1765100000000,
];
