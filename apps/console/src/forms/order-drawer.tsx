import { useNavigate } from 'react-router';
import { useForms, type Action, type FilePath } from '../api/questions.js';
import { useWho } from '../frame/who.js';
import { t } from '../language/language.js';
import { Side } from '../shared/side.js';
import { Waiting } from '../shared/waiting.js';
import type { Values } from './drafts.js';
import { OrderForm } from './order-form.js';
import type { Filling } from './use-order.js';

interface ActionProps {
  readonly action: Action;
  readonly place: FilePath;
  readonly id: string;
  /** Whom it is about, where the page does not say. */
  readonly whom?: string;
  readonly onClose: () => void;
}

/** An action of a file, to be filled in. */
export function ActionDrawer({ action, id, whom = '', onClose }: ActionProps) {
  const forms = useForms();
  const form = forms.data?.find(({ path, step }) => path === action.path && step === action.step);
  const params: Readonly<Record<string, string>> = { ...(action.params as Record<string, string>), id };
  const path = action.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const filling: Filling | null = form ? { form, path, given: action.given } : null;
  const title = [t(action.title), whom, action.about === 'case' ? null : action.about]
    .filter(Boolean)
    .join(' · ');
  return (
    <Side title={title} onClose={onClose}>
      {filling ? <OrderForm filling={filling} onDone={onClose} onCancel={onClose} /> : <Waiting lines={6} />}
    </Side>
  );
}

interface OpenProps {
  readonly path: string;
  readonly onClose: () => void;
  readonly given?: Values;
}

/** The order that opens a file; afterwards the file is there. */
export function OpenFile({ path, onClose, given = {} }: OpenProps) {
  const forms = useForms();
  const navigate = useNavigate();
  const { me, office } = useWho();
  const form = forms.data?.find((one) => one.path === path);
  const chosen = office || me.offices[0] || '';
  const fields = form?.fields.map((field) =>
    field.name === 'office'
      ? {
          ...field,
          kind: 'term' as const,
          words: Object.fromEntries(me.offices.map((name) => [name, { zh: name, en: name }])),
        }
      : field,
  );
  return (
    <Side title={form ? t(form.title) : ''} onClose={onClose}>
      {form && fields ? (
        <OrderForm
          filling={{ form: { ...form, fields }, path, given: { office: chosen, ...given } }}
          onDone={({ id }) => void navigate(`/files/${path}/${id}`)}
          onCancel={onClose}
        />
      ) : (
        <Waiting lines={10} />
      )}
    </Side>
  );
}
