/** The console in English, by what it says in Chinese. */
export const EN: Readonly<Record<string, string>> = {};
