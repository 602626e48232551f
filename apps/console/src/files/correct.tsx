import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { REGISTER_COLUMNS, type Cell, type RegisterColumn, type RegisterKind, wordsIn } from '#register';
import { order } from '../api/client.js';
import { showRecorded, type CaseFile, type FilePath, type Known } from '../api/questions.js';
import { useRight } from '../frame/who.js';
import { language, say, t } from '../language/language.js';
import { DayInput } from '../shared/day-input.js';
import { MomentInput } from '../shared/moment-input.js';
import { Failure } from '../shared/failure.js';
import { Side } from '../shared/side.js';

/** A record that can be put right: which, and the columns it has. */
interface RecordChoice {
  readonly key: string;
  readonly title: string;
  readonly record: string;
  readonly ref: string | null;
  readonly fields: readonly RegisterColumn[];
  readonly now: Known;
}

const ENDING = new Set([
  'endKind',
  'endedOn',
  'appraisedOn',
  'handedOverOn',
  'departureKind',
  'departedOn',
  'deathKind',
]);
/** Columns that are derived, or numbers of the record, which are never put right. */
const NOT_CORRECTED = new Set([
  'ref',
  'fileNumber',
  'office',
  'status',
  'onTime',
  'groupOnTime',
  'departureKind',
  'departedOn',
  'closedOn',
  'refusalReason',
  'confirmation',
]);
/** Records that hold the decision of a body. */
const DECIDED = new Set(['leave', 'transfer', 'sanction']);

const columns = (kind: RegisterKind, keep: (name: string) => boolean = () => true): RegisterColumn[] =>
  (REGISTER_COLUMNS[kind] ?? []).filter(({ name }) => !NOT_CORRECTED.has(name) && keep(name));

const SINGLE: Readonly<Record<Exclude<FilePath, 'cases'>, readonly [string, RegisterKind]>> = {
  assessments: ['assessment', 'assessments'],
  resettlements: ['resettlement', 'resettlements'],
  'family-aids': ['family-aid', 'familyAids'],
  'incoming-transfers': ['incoming-transfer', 'incomingTransfers'],
};

const ENDING_FIELDS: readonly RegisterColumn[] = [
  { name: 'endedOn', title: { zh: '解除或终止日期', en: 'Ended on' }, kind: 'day' },
  ...columns('cases', (name) => ['appraisedOn', 'handedOverOn', 'deathKind'].includes(name)),
];

const withStatedEnd = ({ statedTermEnd }: Known): Known => (statedTermEnd ? { termEnd: statedTermEnd } : {});

function choicesOf(file: CaseFile, place: FilePath): RecordChoice[] {
  if (place !== 'cases') {
    const [record, kind] = SINGLE[place];
    return [
      { key: record, title: t('基本情况'), record, ref: null, fields: columns(kind), now: file.record },
    ];
  }
  const {
    leaves = [],
    transfers = [],
    sanctions = [],
    reoffences = [],
    supervisionGaps = [],
    ending,
  } = file.details ?? {};
  const listed = (
    record: string,
    title: string,
    kind: RegisterKind,
    ref: string,
    now: object,
  ): RecordChoice => ({
    key: `${record}/${ref}`,
    title: `${t(title)} ${ref}`,
    record,
    ref,
    fields: columns(kind),
    now: now as Known,
  });
  return [
    {
      key: 'particulars',
      title: t('基本情况'),
      record: 'particulars',
      ref: null,
      fields: columns('cases', (name) => !ENDING.has(name)),
      // What is put right is the end as the documents say it, and not the one that a ruling gave.
      now: { ...file.record, ...withStatedEnd(file.record) },
    },
    ...leaves.map((one) => listed('leave', '请销假', 'leaves', one.leaveId, one)),
    ...transfers.map((one) => listed('transfer', '执行地变更', 'transfers', one.transferId, one)),
    ...sanctions.map((one) => listed('sanction', '奖惩', 'sanctions', one.sanctionId, one)),
    ...reoffences.map((one) => listed('reoffence', '再犯罪', 'reoffences', one.recordId, one)),
    ...supervisionGaps.map((one) =>
      listed('supervision-gap', '脱管漏管', 'supervisionGaps', one.recordId, one),
    ),
    ...(ending?.endedOn
      ? [
          {
            key: 'ending',
            title: t('解除或终止'),
            record: 'ending',
            ref: null,
            fields: ENDING_FIELDS,
            now: ending as Known,
          },
        ]
      : []),
  ];
}

interface Props {
  readonly file: CaseFile;
  readonly place: FilePath;
  readonly onClose: () => void;
}

/** Puts a record right, or voids it: both are further facts with a reason, and what was there stays in the history. */
export default function Correct({ file, place, onClose }: Props) {
  const keepsFiles = useRight('case.record');
  const choices = choicesOf(file, place).filter(({ record }) => keepsFiles || DECIDED.has(record));
  const [key, setKey] = useState(choices[0]?.key ?? '');
  const [fields, setFields] = useState<Readonly<Record<string, unknown>>>({});
  const [reason, setReason] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const queries = useQueryClient();
  const choice = choices.find((one) => one.key === key);
  const sending = useMutation({
    mutationFn: async (voids: boolean) => {
      const target = {
        record: choice?.record,
        ...(choice?.ref ? { ref: choice.ref } : {}),
        reason,
        ...(documentNumber.trim() ? { documentNumber: documentNumber.trim() } : {}),
      };
      // Who decides and keeps no files puts the decisions of the own body right.
      const base = `${place}/${file.id}${keepsFiles ? '' : '/decisions'}`;
      const receipt = voids
        ? await order(`${base}/voidings`, target)
        : await order(`${base}/corrections`, { ...target, fields });
      await showRecorded(queries, receipt.position);
    },
    onSuccess: onClose,
  });
  const mayCorrect = place !== 'incoming-transfers';
  return (
    <Side title={t('更正或作废')} onClose={onClose}>
      <div className="order">
        <p>{t('原来的内容留在历史中，更正后的数字随之改变。')}</p>
        <label htmlFor="which">{t('哪一条记录')}</label>
        <Select
          id="which"
          value={key}
          options={choices.map((one) => ({ value: one.key, label: one.title }))}
          onChange={(wanted: string) => {
            setKey(wanted);
            setFields({});
          }}
        />
        {mayCorrect && (
          <fieldset>
            <legend>{t('改为（只填要改的）')}</legend>
            {choice?.fields.map((column) => (
              <Changed
                key={`${key}${column.name}`}
                column={column}
                now={choice.now[column.name]}
                value={fields[column.name]}
                onChange={(value) => {
                  const { [column.name]: _, ...others } = fields;
                  setFields(
                    value === undefined || value === '' ? others : { ...others, [column.name]: value },
                  );
                }}
              />
            ))}
          </fieldset>
        )}
        <label htmlFor="why">
          {t('理由')}
          <abbr title={t('必填')}>*</abbr>
        </label>
        <Input.TextArea id="why" rows={3} value={reason} onChange={({ target }) => setReason(target.value)} />
        {choice && DECIDED.has(choice.record) && (
          <>
            <label htmlFor="document">{t('决定文号（更正或作废其他机关的决定时填写）')}</label>
            <Input
              id="document"
              value={documentNumber}
              onChange={({ target }) => setDocumentNumber(target.value)}
            />
          </>
        )}
        <Failure error={sending.error} />
        <div className="buttons">
          {mayCorrect && (
            <Button
              type="primary"
              disabled={!reason.trim() || Object.keys(fields).length === 0}
              loading={sending.isPending}
              onClick={() => sending.mutate(false)}
            >
              {t('更正')}
            </Button>
          )}
          <Button danger disabled={!reason.trim()} onClick={() => sending.mutate(true)}>
            {t('作废这条记录')}
          </Button>
        </div>
      </div>
    </Side>
  );
}

const YES_OR_NO = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } } as const;

interface ChangedProps {
  readonly column: RegisterColumn;
  readonly now: Cell;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function Changed({ column, now, value, onChange }: ChangedProps) {
  const id = `changed-${column.name}`;
  const { kind, words } = column;
  const was = wordsIn(column, now, language()) || t('（未填）');
  const told = typeof value === 'string' ? value : '';
  const choices = kind === 'flag' ? YES_OR_NO : (words ?? {});
  const options = Object.entries(choices).map(([code, word]) => ({ value: code, label: say(word) }));
  return (
    <div className="field">
      <label htmlFor={id}>
        {say(column.title)} <small>{t('现为 {was}', { was })}</small>
      </label>
      {kind === 'day' ? (
        <DayInput id={id} value={told} onChange={onChange} />
      ) : kind === 'moment' ? (
        <MomentInput id={id} value={told} onChange={onChange} />
      ) : kind === 'term' || kind === 'flag' ? (
        <Select
          id={id}
          allowClear
          value={typeof value === 'string' || typeof value === 'boolean' ? String(value) : null}
          options={options}
          onChange={(chosen: string | undefined) =>
            onChange(kind === 'flag' && chosen ? chosen === 'true' : chosen)
          }
        />
      ) : (
        <Input id={id} value={told} onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  );
}
