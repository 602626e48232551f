export { until } from '../libs/database/testing/until.js';
