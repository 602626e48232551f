/** The office that is meant where none is named. */
export const DEFAULT_OFFICE = '麻旺司法所';
