import { notSealed } from '#read-models';
import { KNOWS } from './recipients.js';

/**
 * SQL: whether what a row `told` is about (a notice, or a message with its deadline) is owed as the case now stands.
 * A sealed file is spoken of no more, but to those who go on with it. `today` names the parameter of the statement that holds the day.
 */
export const stillOwed = (today: `$${number}`): string => `exists (
  select 1 from read_models.obligations line
   where line.stream_id = told.stream_id and line.ref = told.ref and line.due_on = told.due_on
     and line.done_on is null and (line.lapsed_on is null or line.lapsed_on > ${today})
     and (${notSealed('obligations')} or ${KNOWS('told.recipient')} and ${notSealed('obligations', 'knowing')}))`;
