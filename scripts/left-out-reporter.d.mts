interface Told {
  readonly what: string;
  readonly how: string;
}

export default class LeftOutReporter {
  constructor(
    config: unknown,
    options?: {
      readonly leftOut?: readonly Told[];
      readonly isCI?: boolean;
      readonly say?: (text: string) => void;
      readonly atEnd?: (work: () => void) => void;
    },
  );
  onRunComplete(
    contexts: unknown,
    results: { readonly numPendingTests: number; readonly numTodoTests: number },
  ): void;
  getLastError(): Error | undefined;
}
