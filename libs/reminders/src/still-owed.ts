/**
 * SQL: whether what a row `told` is about (a notice, or a message with its deadline) is owed as the case now stands.
 * `today` names the parameter of the statement that holds the day.
 */
export const stillOwed = (today: `$${number}`): string => `exists (
  select 1 from read_models.obligations owed
   where owed.stream_id = told.stream_id and owed.ref = told.ref and owed.due_on = told.due_on
     and owed.done_on is null and (owed.lapsed_on is null or owed.lapsed_on > ${today}))`;
