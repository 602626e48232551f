import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { api, ask, type Answers } from '../api/client.js';
import { dayWords, t } from '../language/language.js';
import { DayInput } from '../shared/day-input.js';
import { Failure } from '../shared/failure.js';

type Notice = Answers['NoticeAnswer'];

/** A text file as Windows or anything else wrote it. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The State Council's notice, pasted or from a file: looked through first, then entered. */
export function EnterNotice({ year, isInRelease }: { readonly year: number; readonly isInRelease: boolean }) {
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [documentNumber, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState('');
  const [replaces, setReplaces] = useState(false);
  const [reason, setReason] = useState('');
  const send = (check: 'true' | 'false'): Promise<Notice> =>
    ask(
      api.POST('/api/v1/calendar/notices', {
        params: { query: { check } },
        body: {
          text,
          year,
          ...(documentNumber.trim() ? { documentNumber: documentNumber.trim() } : {}),
          ...(issuedOn ? { issuedOn } : {}),
          ...(replaces ? { replaces, reason: reason.trim() } : {}),
        },
      }),
    );
  const checking = useMutation({ mutationFn: () => send('true') });
  const entering = useMutation({
    mutationFn: () => send('false'),
    onSuccess: () => {
      setText('');
      checking.reset();
      void queries.invalidateQueries();
    },
  });
  const change = (now: string): void => {
    setText(now);
    checking.reset();
    entering.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    checking.mutate();
  };
  return (
    <form onSubmit={submit}>
      <h2>{t('录入 {year} 年放假安排', { year })}</h2>
      <p>{t('粘贴国务院办公厅通知的全文，或者选择文本文件；也可以一行一个日期，如“2027-01-01,放假”。')}</p>
      <Input.TextArea
        rows={10}
        aria-label={t('通知全文')}
        value={text}
        onChange={({ target }) => change(target.value)}
      />
      <div className="tools">
        <label className="file">
          {t('选择文件')}
          <input
            type="file"
            accept=".txt,.csv"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void textOf(file).then(change);
              target.value = '';
            }}
          />
        </label>
        <Input
          className="search"
          aria-label={t('发文字号（文中没有写明时）')}
          placeholder={t('发文字号（文中没有写明时）')}
          value={documentNumber}
          onChange={({ target }) => setNumber(target.value)}
        />
        <DayInput label={t('成文日期（文中没有写明时）')} value={issuedOn} onChange={setIssuedOn} />
        <Button htmlType="submit" disabled={!text.trim()} loading={checking.isPending}>
          {t('核对')}
        </Button>
      </div>
      {isInRelease && (
        <div className="tools">
          <Checkbox checked={replaces} onChange={({ target }) => setReplaces(target.checked)}>
            {t('取代系统已载入的安排')}
          </Checkbox>
          <Input
            className="search"
            aria-label={t('取代的理由')}
            placeholder={t('取代的理由')}
            value={reason}
            disabled={!replaces}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
      )}
      <Failure error={checking.error ?? entering.error} />
      {entering.isSuccess && <p role="status">{t('已录入，期限、提醒和逾期记录随后按新的安排改正。')}</p>}
      {checking.data && (
        <Read notice={checking.data} isSending={entering.isPending} onEnter={() => entering.mutate()} />
      )}
    </form>
  );
}

interface ReadProps {
  readonly notice: Notice;
  readonly isSending: boolean;
  readonly onEnter: () => void;
}

/** What was read, for somebody to compare with the paper. */
function Read({ notice, isSending, onEnter }: ReadProps) {
  const listed = (days: readonly string[]): string => days.map((day) => dayWords(day, true)).join('、');
  return (
    <section role="status">
      <p>
        {t('{year} 年，{number}，{day} 成文。', {
          year: notice.year,
          number: notice.documentNumber,
          day: dayWords(notice.issuedOn),
        })}
      </p>
      <p>
        {t('放假')}：{listed(notice.daysOff)}
      </p>
      <p>
        {t('上班')}：{listed(notice.daysWorked)}
      </p>
      {notice.remarks.map((remark) => (
        <p key={remark} className="failure">
          {remark}
        </p>
      ))}
      <p>{t('录入后变动的未办期限：{n} 项。', { n: notice.moved })}</p>
      <Button type="primary" loading={isSending} onClick={onEnter}>
        {t('核对无误，录入')}
      </Button>
    </section>
  );
}
