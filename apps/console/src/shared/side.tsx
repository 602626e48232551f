import { Drawer } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the page, which stays in use, so that what is recorded can be compared with what is there. */
export const Side = ({ title, onClose, children }: Props) => (
  <Drawer open title={title} onClose={onClose} size={560} mask={false} autoFocus={false} destroyOnHidden>
    {children}
  </Drawer>
);
