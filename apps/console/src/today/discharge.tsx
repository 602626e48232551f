import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { filePlace, useFile, type Action, type AgendaLine } from '../api/questions.js';
import { ActionDrawer } from '../forms/order-drawer.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Side } from '../shared/side.js';
import { Waiting } from '../shared/waiting.js';

/** Whether an action would meet the duty; one that recurs is met by the same act each time. */
const meets = (action: Action, { code, ref }: AgendaLine): boolean =>
  action.meets.includes(`${code}/${ref}`) ||
  action.meets.some((duty) => duty.startsWith(`${code}/${ref}@`) || duty.split('@')[0] === `${code}/${ref}`);

interface Props {
  readonly line: AgendaLine;
  readonly onClose: () => void;
}

/** The act that meets a duty, filled in where one stands. */
export default function Discharge({ line, onClose }: Props) {
  const { path, id } = filePlace(line.streamId);
  const file = useFile(path, id);
  const [chosen, setChosen] = useState<Action | null>(null);
  const fitting = (file.data?.actions ?? []).filter((action) => action.allowed && meets(action, line));
  const action = chosen ?? (fitting.length === 1 ? fitting[0] : null);
  const whom = `${line.name} ${line.fileNumber}`;
  if (action) return <ActionDrawer action={action} place={path} id={id} whom={whom} onClose={onClose} />;
  return (
    <Side title={`${line.title} · ${line.fileNumber}`} onClose={onClose}>
      {file.isPending && <Waiting />}
      <Failure error={file.error} />
      <p>{line.reason}</p>
      {fitting.map((one) => (
        <p key={`${one.path}${one.step ?? ''}${one.about ?? ''}`}>
          <Button type="primary" onClick={() => setChosen(one)}>
            {t(one.title)} {one.about}
          </Button>
        </p>
      ))}
      {file.data && fitting.length === 0 && (
        <p>
          {t('这一项由{who}办理，或者还要先办别的事。', { who: line.owedBy })}{' '}
          <Link to={`/files/${path}/${id}`}>{t('打开档案')}</Link>
        </p>
      )}
    </Side>
  );
}
