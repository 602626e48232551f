import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { order, type Answers } from '../api/client.js';
import type { CaseFile, FilePath } from '../api/questions.js';
import type { Values } from '../forms/drafts.js';
import { useRight } from '../frame/who.js';
import { t } from '../language/language.js';
import { Failure } from '../shared/failure.js';

const OpenFile = lazy(() =>
  import('../forms/order-drawer.js').then(({ OpenFile }) => ({ default: OpenFile })),
);

/** A file that follows from this one: which order opens it, and what it takes over beside the person. */
interface Following {
  readonly path: string;
  readonly title: string;
  readonly takes: (file: CaseFile) => Values;
}

const FOLLOWING: Readonly<Partial<Record<FilePath, Following>>> = {
  assessments: {
    path: 'cases',
    title: '由此接收入矫',
    takes: ({ record }) => ({
      category: record['intendedCategory'],
      decisionOrgan: record['commissionedBy'],
      origin: 'new',
    }),
  },
  'incoming-transfers': {
    path: 'cases',
    title: '由此接收入矫',
    takes: ({ record }) => ({ origin: 'transfer_in', reportedInOn: record['arrivedOn'] ?? undefined }),
  },
};

interface Props {
  readonly file: CaseFile;
  readonly place: FilePath;
}

/** Opens the file that follows, with what this one knows filled in; that it was looked up is on record. */
export function NextFile({ file, place }: Props) {
  const [given, setGiven] = useState<Values | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const mayRecord = useRight('case.record');
  const following = FOLLOWING[place];
  if (!following || !mayRecord) return null;
  const begin = async (): Promise<void> => {
    try {
      const person = await order<Answers['RevealAnswer']>(`${place}/${file.id}/reveal`, {
        reason: '据以接收入矫',
      });
      const { name, idNumber, address, phone } = person;
      const sex = file.record['sex'];
      setGiven({ office: file.office, name, sex, idNumber, address, phone, ...following.takes(file) });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Button type="primary" onClick={() => void begin()}>
        {t(following.title)}
      </Button>
      <Failure error={failure} />
      {given && (
        <Suspense fallback={null}>
          <OpenFile path={following.path} given={given} onClose={() => setGiven(null)} />
        </Suspense>
      )}
    </>
  );
}
