// The fast ones first; then those that start many processes and browsers, so that none of them runs alone at the end.
import Sequencer from '@jest/test-sequencer';

const LONG = ['containers', 'fuzz', 'rolling', 'moving', 'console', 'start.e2e', 'processes'];

function rankOf(path) {
  if (path.includes('.unit.')) return 0;
  const found = LONG.findIndex((part) => path.includes(part));
  return found < 0 ? LONG.length + 1 : found + 1;
}

export default class TestOrder extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rankOf(a.path) - rankOf(b.path) || (a.path < b.path ? 1 : -1));
  }
}
