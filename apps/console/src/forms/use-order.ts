import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { order, Refused, type Answers, type Receipt, type Violation } from '../api/client.js';
import { showRecorded, type OrderForm } from '../api/questions.js';
import { today } from '../language/language.js';
import { dropDraft, keepDraft, readDraft, type Values } from './drafts.js';

/** A form with the place it is sent to and what is known before anything is typed. */
export interface Filling {
  readonly form: OrderForm;
  /** Below the interface, its parameters filled in. */
  readonly path: string;
  readonly given: Values;
}

const PAUSE_MS = 400;

/** Days are today unless said otherwise: most is recorded on the day it is done. */
function beginning({ form, given }: Filling): Values {
  const days = form.fields
    .filter(({ kind, optional, name }) => kind === 'day' && !optional && !(name in given) && !AHEAD.has(name))
    .map(({ name }) => [name, today()]);
  const flags = form.fields.filter(({ kind, optional }) => kind === 'flag' && !optional);
  return {
    ...Object.fromEntries(flags.map(({ name }) => [name, false])),
    ...(Object.fromEntries(days) as Values),
    ...given,
  };
}
/** Days that lie ahead, or long ago, and are not guessed. */
const AHEAD = new Set(['dueOn', 'startOn', 'until', 'termStart', 'termEnd', 'effectiveOn', 'agreedDueOn']);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** What is sent: without what was left empty. */
export const bodyOf = (values: Values, fixed: Values = {}): Values => ({
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))),
  ...fixed,
});

export interface Ordering {
  readonly values: Values;
  readonly set: (name: string, value: unknown) => void;
  readonly wasKept: boolean;
  readonly forget: () => void;
  /** What is wrong at a field, from the last try or from the check meanwhile. */
  readonly wrongAt: (name: string) => readonly Violation[];
  /** What is wrong with the whole. */
  readonly wrong: readonly Violation[];
  readonly failure: unknown;
  /** What somebody who fills this in wants to know. */
  readonly notes: readonly string[];
  readonly isSending: boolean;
  readonly send: () => void;
}

/** Keeps what is typed, asks meanwhile whether it could be carried out, and sends it once. */
export function useOrder(filling: Filling, onDone: (receipt: Receipt) => void): Ordering {
  const { form, path } = filling;
  // What is filled in from another file is another draft than one begun from nothing.
  const name = `${path}${form.step ?? ''}${typeof filling.given['idNumber'] === 'string' ? filling.given['idNumber'] : ''}`;
  const draft = useMemo(() => readDraft(name), [name]);
  const [values, setValues] = useState<Values>(() => draft?.values ?? beginning(filling));
  const [key, setKey] = useState(() => draft?.key ?? crypto.randomUUID());
  const [settled, setSettled] = useState(values);
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(values), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [values]);
  const isComplete = form.fields.every((field) => field.optional || !isEmpty(settled[field.name]));
  const check = useQuery({
    queryKey: ['check', name, settled],
    queryFn: () => order<Answers['CheckAnswer']>(path, bodyOf(settled, form.fixed), { check: true }),
    enabled: isComplete,
    retry: false,
    gcTime: 0,
  });
  const sending = useMutation({
    mutationFn: async () => {
      const receipt = await order(path, bodyOf(values, form.fixed), { key });
      dropDraft(name);
      await showRecorded(queries, receipt.position);
      return receipt;
    },
    // The same key: however often it is sent, it is carried out once.
    retry: (count, error) => count < 20 && error instanceof Refused && error.status === 0,
    retryDelay: 3_000,
    onSuccess: onDone,
  });
  const set = (field: string, value: unknown): void => {
    const next = { ...values, [field]: value };
    // Another content is another order.
    const nextKey = sending.isError ? crypto.randomUUID() : key;
    setKey(nextKey);
    setValues(next);
    keepDraft(name, { values: next, key: nextKey });
    if (sending.isError) sending.reset();
  };
  const forget = (): void => {
    dropDraft(name);
    setValues(beginning(filling));
    setKey(crypto.randomUUID());
    sending.reset();
  };
  const failure = sending.failureReason;
  const asked = settled === values ? (check.data?.violations ?? []) : [];
  const violations: readonly Violation[] = failure instanceof Refused ? failure.violations : asked;
  const names = new Set(form.fields.map((field) => field.name));
  return {
    values,
    set,
    wasKept: draft !== null,
    forget,
    wrongAt: (field) => violations.filter((one) => one.field === field || one.field?.startsWith(`${field}.`)),
    wrong: violations.filter((one) => !one.field || !names.has(one.field.split('.')[0] ?? '')),
    failure: violations.length > 0 ? null : failure,
    notes: check.data?.notes ?? [],
    isSending: sending.isPending,
    send: () => sending.mutate(),
  };
}
