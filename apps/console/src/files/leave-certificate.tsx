import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { inclusiveDays, LEAVE_GROUND, ORGAN, SEX } from '#statute';
import { order, type Answers } from '../api/client.js';
import { useFile } from '../api/questions.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';
import { Waiting } from '../shared/waiting.js';

const chinese = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
const word = (list: Readonly<Record<string, { readonly zh: string }>>, code: unknown): string =>
  typeof code === 'string' ? (list[code]?.zh ?? code) : '';

/** 外出证明 (办法28): what somebody on leave carries; on one sheet of paper, in the form of an official letter. */
export default function LeaveCertificate() {
  const { id = '', leaveId = '' } = useParams();
  const file = useFile('cases', id);
  const person = useQuery({
    queryKey: ['certificate', id],
    queryFn: () =>
      order<Answers['RevealAnswer']>(`cases/${id}/reveal`, { reason: `出具外出证明 ${leaveId}` }),
    staleTime: Infinity,
  });
  if (file.error ?? person.error) return <Failure error={file.error ?? person.error} />;
  if (!file.data || !person.data) return <Waiting lines={8} />;
  const leave = file.data.details?.leaves.find((one) => one.leaveId === leaveId);
  if (!leave?.grantedOn) return <p role="alert">{t('这次外出没有批准，不能出具证明。')}</p>;
  const { startOn, dueOn, destination, reason, authority, grantedOn } = leave;
  const { record, office, fileNumber } = file.data;
  return (
    <>
      <div className="tools">
        <Button type="primary" onClick={() => window.print()}>
          {t('打印')}
        </Button>
        <Link to={`/files/cases/${id}`}>{t('打开档案')}</Link>
      </div>
      <article className="letter" lang="zh-CN">
        <h1>社区矫正对象外出证明</h1>
        <p className="number">{`${fileNumber}　${leaveId}`}</p>
        <p>
          {`兹证明社区矫正对象${person.data.name ?? ''}（${word(SEX, record['sex'])}，身份证号${person.data.idNumber ?? ''}），因${word(LEAVE_GROUND, reason)}，经${word(ORGAN, authority)}批准，自${chinese(startOn)}至${chinese(dueOn)}（共${inclusiveDays(startOn, dueOn)}日）前往${destination}。`}
        </p>
        <p>外出期间应当遵守法律法规和监督管理规定，保持通讯畅通；期满前返回居住地，并及时办理销假手续。</p>
        <p className="signed">{office}</p>
        <p className="signed">{chinese(grantedOn)}</p>
      </article>
    </>
  );
}
