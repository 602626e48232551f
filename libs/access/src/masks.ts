import { DESTROYED, isDestroyedNumber, maskIdentityNumber } from '#statute';

/** How personal data are shown where they need not be known. A mask never tells more than the text has. */

const stars = (count: number): string => '*'.repeat(Math.max(0, count));

/** `3***************1X`: the first and the last two. */
export const maskIdNumber = (text: string): string => {
  if (isDestroyedNumber(text)) return DESTROYED;
  return text.length < 8 ? stars(text.length) : maskIdentityNumber(text);
};

/** The last two digits. */
export const maskPhone = (text: string): string =>
  text.length < 7 ? stars(text.length) : `${stars(text.length - 2)}${text.slice(-2)}`;

/** The first four characters, which name a county or a town at most. */
export const maskAddress = (text: string): string => {
  const letters = [...text];
  return letters.length <= 4 ? stars(letters.length) : `${letters.slice(0, 4).join('')}***`;
};

export const HIDDEN_NAME = '（未成年人）';
/** And of somebody whom the office restricted. */
export const RESTRICTED_NAME = '（限制知悉）';
