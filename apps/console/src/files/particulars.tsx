import { Button, Input } from 'antd';
import { useState } from 'react';
import { REGISTER_COLUMNS, wordsIn, type RegisterKind } from '#register';
import { order, type Answers } from '../api/client.js';
import type { FilePath, Known } from '../api/questions.js';
import { language, say, t } from '../language/language.js';
import { Dialog } from '../shared/dialog.js';
import { Failure } from '../shared/failure.js';

const KIND_OF: Readonly<Record<FilePath, RegisterKind>> = {
  cases: 'cases',
  assessments: 'assessments',
  resettlements: 'resettlements',
  'family-aids': 'familyAids',
  'incoming-transfers': 'incomingTransfers',
};
const IN_HEAD = new Set(['ref', 'fileNumber', 'status', 'keyRegime', 'courtBan', 'level']);

interface Props {
  readonly place: FilePath;
  readonly id: string;
  readonly record: Known;
}

/** What is known of the person and the case; numbers and addresses masked until somebody says why he needs them. */
export function Particulars({ place, id, record }: Props) {
  const [revealed, setRevealed] = useState<Answers['RevealAnswer'] | null>(null);
  const [isAsking, setAsking] = useState(false);
  const told: Known = { ...record, ...revealed };
  const columns = (REGISTER_COLUMNS[KIND_OF[place]] ?? []).filter(({ name }) => !IN_HEAD.has(name));
  const known = columns.filter((column) => wordsIn(column, told[column.name]) !== '');
  return (
    <section className="particulars">
      <h2>
        {t('基本情况')}
        {!revealed && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('显示完整信息')}
          </Button>
        )}
      </h2>
      <dl>
        {known.map((column) => (
          <div key={column.name}>
            <dt>{say(column.title)}</dt>
            <dd>{wordsIn(column, told[column.name], language())}</dd>
          </div>
        ))}
      </dl>
      {isAsking && (
        <Reason
          place={place}
          id={id}
          onClose={() => setAsking(false)}
          onTold={(answer) => {
            setRevealed(answer);
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}

interface ReasonProps {
  readonly place: FilePath;
  readonly id: string;
  readonly onClose: () => void;
  readonly onTold: (answer: Answers['RevealAnswer']) => void;
}

function Reason({ place, id, onClose, onTold }: ReasonProps) {
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const show = (): void =>
    void order<Answers['RevealAnswer']>(`${place}/${id}/reveal`, { reason }).then(onTold, setFailure);
  return (
    <Dialog title={t('显示完整信息')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <label htmlFor="reason">{t('理由（记入查看记录）')}</label>
        <Input id="reason" autoFocus value={reason} onChange={({ target }) => setReason(target.value)} />
        <Failure error={failure} />
        <div className="buttons">
          <Button type="primary" htmlType="submit" disabled={reason.trim() === ''}>
            {t('显示')}
          </Button>
          <Button onClick={onClose}>{t('取消')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
