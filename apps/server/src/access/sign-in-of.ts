import { SignIn } from '#access';
import type { Runtime } from '#runtime';

/** Sign-in over the runtime's database and keys. */
export const signInOf = ({ database, clock, protection }: Runtime): SignIn =>
  new SignIn(database.pool, clock, protection.secrets);
