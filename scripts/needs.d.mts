export function usualPlaces(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string[];
export const isBrowserOfNpm: boolean;
export function browserHere(): { readonly path: string; readonly env: NodeJS.ProcessEnv } | null;
