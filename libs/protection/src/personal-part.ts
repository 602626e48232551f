type Fields = Readonly<Record<string, unknown>>;

/** What an event says, in two: what anybody may read on the disk, and what nobody may. */
export interface Parted {
  readonly open: Fields;
  /** Null where there is nothing personal. */
  readonly personal: Fields | null;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Parts by the name of the field; a supplement or correction carries its fields one level down, in `fields`.
 */
export function parted(data: unknown, isPersonal: (field: string) => boolean): Parted {
  if (!isFields(data)) return { open: {}, personal: null };
  const open: Record<string, unknown> = {};
  const personal: Record<string, unknown> = {};
  let found = false;
  for (const [field, value] of Object.entries(data)) {
    if (field === 'fields' && isFields(value)) {
      const inner = parted(value, isPersonal);
      open[field] = inner.open;
      if (inner.personal === null) continue;
      personal[field] = inner.personal;
      found = true;
    } else if (value !== undefined && isPersonal(field)) {
      personal[field] = value;
      found = true;
    } else open[field] = value;
  }
  return { open, personal: found ? personal : null };
}

/** The two put together again. */
export function joined(open: Fields, personal: Fields): Fields {
  const whole: Record<string, unknown> = {};
  for (const field in open) if (field !== 'sealed') whole[field] = open[field];
  for (const field in personal) {
    const inner = whole[field];
    whole[field] = isFields(inner) ? { ...inner, ...(personal[field] as Fields) } : personal[field];
  }
  return whole;
}
