/** What the server is built over, for Nest. */
export const RUNTIME = Symbol('runtime');
