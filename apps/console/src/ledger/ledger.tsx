import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input, Progress, Select } from 'antd';
import { useState, type DragEvent } from 'react';
import { Link } from 'react-router';
import { api, ask, bring, save, type Answers } from '../api/client.js';
import { useWho } from '../frame/who.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';
import { Grid, type Mends } from './grid.js';

type Upload = Answers['LedgerAnswer'];
type Preview = Answers['LedgerPreviewAnswer'];

const POLL_MS = 500;

/** A ledger is brought, looked through cell by cell, mended, and imported. */
export default function Ledger() {
  const { me, office } = useWho();
  const [wanted, setWanted] = useState(office || me.offices[0] || '');
  const [upload, setUpload] = useState<Upload | null>(null);
  const [isOver, setOver] = useState(false);
  const taking = useMutation({
    mutationFn: (file: File) => bring(wanted, file),
    onSuccess: setUpload,
  });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) taking.mutate(file);
  };
  return (
    <section className="ledger">
      <h1>{t('台账')}</h1>
      <div className="tools">
        <Select
          aria-label={t('导入到哪个司法所')}
          value={wanted}
          onChange={setWanted}
          options={me.offices.map((name) => ({ value: name, label: name }))}
        />
      </div>
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{t('把台账（.xlsx）拖到这里，或者')}</p>
        <label className="file">
          {t('选择文件')}
          <input
            type="file"
            accept=".xlsx"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) taking.mutate(file);
              target.value = '';
            }}
          />
        </label>
        <p>{t('先检查，看清会怎样，再导入；有误的可以在这里改。')}</p>
      </div>
      {taking.isPending && <Waiting lines={6} />}
      <Failure error={taking.error} />
      {upload && <Checked key={upload.id} upload={upload} />}
    </section>
  );
}

const wishOf = (mends: Mends, skipInvalid: boolean, correctionReason: string) => ({
  mends: [...mends].map(([place, value]) => {
    const [sheet = '', row = '', column = ''] = place.split('\t');
    return { sheet, row: Number(row), column, ...(value ? { value } : {}) };
  }),
  skipInvalid,
  ...(correctionReason.trim() ? { correctionReason: correctionReason.trim() } : {}),
});

function Checked({ upload }: { readonly upload: Upload }) {
  const [mends, setMends] = useState<Mends>(new Map());
  const [skips, setSkips] = useState(false);
  const [reason, setReason] = useState('');
  const [isStarted, setStarted] = useState(false);
  const queries = useQueryClient();
  const { id } = upload;
  const wish = wishOf(mends, skips, reason);
  const preview = useQuery({
    queryKey: ['ledger-preview', id, wish],
    queryFn: () => ask(api.POST('/api/v1/ledgers/{id}/preview', { params: { path: { id } }, body: wish })),
    placeholderData: (earlier) => earlier,
    enabled: !isStarted,
  });
  const starting = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/ledgers/{id}/import', { params: { path: { id } }, body: wish })),
    onSuccess: () => setStarted(true),
  });
  const going = useQuery({
    queryKey: ['ledger', id],
    queryFn: async () => {
      const now = await ask(api.GET('/api/v1/ledgers/{id}', { params: { path: { id } } }));
      if (now.state === 'done' || now.state === 'undone')
        await queries.invalidateQueries({
          predicate: ({ queryKey }) => !String(queryKey[0]).startsWith('ledger') && queryKey[0] !== 'forms',
        });
      return now;
    },
    enabled: isStarted,
    refetchInterval: ({ state }) => (state.data?.state.endsWith('ing') ? POLL_MS : false),
  });
  const undoing = useMutation({
    mutationFn: (why: string) =>
      ask(api.POST('/api/v1/ledgers/{id}/undoing', { params: { path: { id } }, body: { reason: why } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ledger', id] }),
  });
  if (isStarted)
    return (
      <Going
        upload={going.data}
        error={going.error ?? undoing.error}
        onBack={() => setStarted(false)}
        onUndo={(why) => undoing.mutate(why)}
      />
    );
  const { data } = preview;
  if (!data) return preview.error ? <Failure error={preview.error} /> : <Waiting lines={8} />;
  const blocks = data.rejectedTotal > 0 && !skips;
  const news = Object.values(data.imported as Record<string, number>).reduce((sum, n) => sum + n, 0);
  return (
    <>
      <Summary report={data} />
      {data.rejectedTotal > 0 && (
        <p>
          <Button onClick={() => void save(`ledgers/${id}/annotated`, wish)}>
            {t('下载标注了错误的台账')}
          </Button>
        </p>
      )}
      <Grid upload={upload} report={data} mends={mends} onMend={setMends} />
      <div className="tools">
        {data.rejectedTotal > 0 && (
          <Checkbox checked={skips} onChange={({ target }) => setSkips(target.checked)}>
            {t('跳过有误的行，导入其余的')}
          </Checkbox>
        )}
        {(data.conflictsTotal > 0 || reason) && (
          <Input
            aria-label={t('作为更正登记的理由')}
            placeholder={t('与已登记不同的作为更正登记，理由：')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
        <Button
          type="primary"
          disabled={blocks || news === 0}
          loading={starting.isPending}
          onClick={() => starting.mutate()}
        >
          {t('导入 {n} 行', { n: news })}
        </Button>
        {blocks && <span>{t('还有 {n} 处有误，改好或跳过后才能导入。', { n: data.rejectedTotal })}</span>}
      </div>
      <Failure error={starting.error} />
    </>
  );
}

function Summary({ report }: { readonly report: Preview }) {
  const { imported, unchanged, changes, unknownSheets, rejectedTotal, conflictsTotal, irregularitiesTotal } =
    report;
  return (
    <section className="summary" aria-live="polite">
      <h2>{t('检查结果')}</h2>
      <p>
        {Object.entries(imported as Record<string, number>)
          .filter(([, rows]) => rows > 0)
          .map(([sheet, rows]) => `${sheet} ${rows} ${t('行')}`)
          .join('，') || t('没有新的内容。')}
        {unchanged > 0 && t('；没有变化的 {n} 行', { n: unchanged })}
      </p>
      {rejectedTotal > 0 && <Alert type="error" title={t('有误的单元格 {n} 处', { n: rejectedTotal })} />}
      {conflictsTotal > 0 && (
        <Alert type="warning" title={t('与已登记不同的 {n} 处', { n: conflictsTotal })} />
      )}
      {irregularitiesTotal > 0 && (
        <Alert type="info" title={t('不合规定的情况 {n} 处，会如实登记', { n: irregularitiesTotal })} />
      )}
      {unknownSheets.length > 0 && (
        <p>{t('这些工作表不是台账的一部分，不导入：{names}', { names: unknownSheets.join('、') })}</p>
      )}
      {changes.map(({ year, items }) => (
        <p key={year}>
          {t('{year}年的数字会变：', { year })}
          {items.map(({ title, unit, by }) => `${title} ${by > 0 ? '+' : ''}${by}${unit}`).join('，')}
        </p>
      ))}
    </section>
  );
}

interface GoingProps {
  readonly upload: Upload | undefined;
  readonly error: unknown;
  readonly onBack: () => void;
  readonly onUndo: (reason: string) => void;
}

/** What was imported, the ways on, and the way back. */
function Done({ upload, onUndo }: { readonly upload: Upload; readonly onUndo: GoingProps['onUndo'] }) {
  const [reason, setReason] = useState('');
  return (
    <>
      <Alert
        type="success"
        title={t('已导入。')}
        description={
          <>
            {Object.entries((upload.report?.imported ?? {}) as Record<string, number>)
              .map(([sheet, rows]) => `${sheet} ${rows} ${t('行')}`)
              .join('，')}{' '}
            <Link to="/figures">{t('看统计')}</Link> <Link to="/subjects">{t('看对象')}</Link>
          </>
        }
      />
      {upload.failure && <Alert type="warning" title={upload.failure} />}
      {upload.brought > 0 && (
        <div className="tools">
          <Input
            className="search"
            aria-label={t('撤回的理由')}
            placeholder={t('导错了？写明理由，可以整本撤回')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button danger disabled={!reason.trim()} onClick={() => onUndo(reason.trim())}>
            {t('撤回这次导入')}
          </Button>
        </div>
      )}
    </>
  );
}

function Going({ upload, error, onBack, onUndo }: GoingProps) {
  if (error) return <Failure error={error} />;
  if (!upload || upload.state === 'importing' || upload.state === 'undoing')
    return (
      <section aria-live="polite">
        <h2>{upload?.state === 'undoing' ? t('正在撤回') : t('正在导入')}</h2>
        <Progress
          aria-label={t('正在导入')}
          percent={upload && upload.total > 0 ? Math.round((upload.done / upload.total) * 100) : 0}
        />
      </section>
    );
  if (upload.state === 'done') return <Done upload={upload} onUndo={onUndo} />;
  if (upload.state === 'undone')
    return (
      <Alert
        type="success"
        title={t('已撤回：{n} 条记录作废。', { n: upload.brought - upload.kept })}
        description={upload.kept > 0 ? t('{n} 条已被更正或作废，没有再动。', { n: upload.kept }) : null}
      />
    );
  return (
    <>
      <Alert type="error" title={upload.failure ?? t('没有导入，请再试一次。')} />
      <Button onClick={onBack}>{t('返回')}</Button>
    </>
  );
}
