// The last lines of a run: what was left out, why, and how to get it. With CI set that fails the run.
import { leftOutHere } from './needs.mjs';

export default class LeftOutReporter {
  constructor(_config, options = {}) {
    this.leftOut = options.leftOut ?? leftOutHere();
    this.isCI = options.isCI ?? Boolean(process.env.CI);
    this.say = options.say ?? ((text) => process.stderr.write(text));
    // After Jest's own summary.
    this.atEnd = options.atEnd ?? ((work) => process.once('exit', work));
    this.skipped = 0;
  }

  onRunComplete(_contexts, { numPendingTests, numTodoTests }) {
    this.skipped = numPendingTests + numTodoTests;
    this.atEnd(() => {
      for (const { what, how } of this.leftOut) this.say(`\n!!! LEFT OUT: ${what}. To have them: ${how}\n`);
      if (this.isCI && this.skipped > 0) this.say(`\n!!! FAILED: ${this.skipped} tests were skipped\n`);
    });
  }

  getLastError() {
    return this.isCI && this.skipped > 0 ? new Error(`${this.skipped} tests were skipped`) : undefined;
  }
}
