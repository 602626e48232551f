import { createContext, useContext } from 'react';
import type { Answers } from '../api/client.js';

export type Me = Answers['MeAnswer'];

export interface Who {
  readonly me: Me;
  /** The office that is worked in; empty: all of one's own. */
  readonly office: string;
  readonly choose: (office: string) => void;
}

export const WhoContext = createContext<Who | null>(null);

/** Who is signed in, and the office that is worked in. */
export function useWho(): Who {
  const who = useContext(WhoContext);
  if (!who) throw new Error('shown before anybody signed in');
  return who;
}

export const useRight = (right: string): boolean => useWho().me.rights.includes(right);
