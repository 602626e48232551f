import { createContext } from 'react';
import type { Language } from '../language/language.js';

/** Which language is spoken, and how to change it. */
export const Speaking = createContext<{
  readonly spoken: Language;
  readonly change: (wanted: Language) => void;
}>({ spoken: 'zh', change: () => undefined });
