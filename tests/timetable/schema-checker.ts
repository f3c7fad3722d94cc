type Schema = { readonly [keyword: string]: unknown } | boolean;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
  'date-time': (text) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) &&
    !Number.isNaN(Date.parse(text)),
  uri: (text) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text),
  uuid: (text) => UUID.test(text),
  color: () => true,
};

/** What says nothing about whether a value is right. */
const SILENT = new Set(
  '$schema $id definitions title description examples deprecated $comment $todo'.split(' '),
);

/**
 * Every way in which a value breaks a JSON schema, with its path. Knows the keywords that the published
 * schema of schedule.json uses, and refuses any other, so that none is passed over.
 */
export function findSchemaFaults(
  value: unknown,
  schema: Schema,
  root: Schema = schema,
  path = '',
): string[] {
  if (schema === true) return [];
  if (schema === false) return [`${path}: nothing may stand here`];
  const faults: string[] = [];
  const fault = (text: string): void => {
    faults.push(`${path || 'file'}: ${text}`);
  };
  const check = (one: unknown, part: unknown, at: string): string[] =>
    findSchemaFaults(one, part as Schema, root, at);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const members = isObject ? Object.entries(value) : [];
  for (const [keyword, rule] of Object.entries(schema)) {
    if (SILENT.has(keyword)) continue;
    if (keyword === '$ref') faults.push(...check(value, resolve(root, String(rule)), path));
    else if (keyword === 'type') {
      const kinds = [rule].flat() as string[];
      if (!kinds.some((kind) => isKind(value, kind))) fault(`expected ${kinds.join(' or ')}`);
    } else if (keyword === 'enum') {
      if (!(rule as unknown[]).includes(value)) fault('is none of the values');
    } else if (keyword === 'const') {
      if (value !== rule) fault(`expected ${rule}`);
    } else if (keyword === 'pattern') {
      if (typeof value === 'string' && !new RegExp(String(rule)).test(value))
        fault(`expected ${rule}`);
    } else if (keyword === 'format') {
      const test = FORMATS[String(rule)];
      if (test === undefined) throw new Error(`Unknown format: ${rule}`);
      if (typeof value === 'string' && !test(value)) fault(`expected a ${rule}`);
    } else if (keyword === 'minimum') {
      if (typeof value === 'number' && value < Number(rule)) fault(`expected at least ${rule}`);
    } else if (keyword === 'required') {
      for (const key of rule as string[]) {
        if (isObject && !Object.hasOwn(value, key)) fault(`“${key}” is missing`);
      }
    } else if (keyword === 'properties' || keyword === 'patternProperties') {
      for (const [key, member] of members) {
        for (const part of partsFor(key, { [keyword]: rule })) {
          faults.push(...check(member, part, `${path}.${key}`));
        }
      }
    } else if (keyword === 'additionalProperties') {
      const others = members.filter(([key]) => partsFor(key, schema).length === 0);
      for (const [key, member] of others) faults.push(...check(member, rule, `${path}.${key}`));
    } else if (keyword === 'items') {
      if (Array.isArray(value)) {
        value.forEach((item, at) => {
          faults.push(...check(item, rule, `${path}[${at}]`));
        });
      }
    } else if (keyword === 'oneOf' || keyword === '$oneOf') {
      const fits = (rule as unknown[]).filter((part) => check(value, part, path).length === 0);
      // `$oneOf` is how the schema notes what it means but does not demand.
      if (keyword === 'oneOf' && fits.length !== 1) fault(`fits ${fits.length} forms, not one`);
    } else throw new Error(`Unknown keyword: ${keyword}`);
  }
  return faults;
}

function partsFor(key: string, schema: { readonly [keyword: string]: unknown }): unknown[] {
  const { properties = {}, patternProperties = {} } = schema as Record<string, object>;
  return [
    ...Object.entries(properties).filter(([name]) => name === key),
    ...Object.entries(patternProperties).filter(([pattern]) => new RegExp(pattern).test(key)),
  ].map(([, part]) => part as unknown);
}

function resolve(root: Schema, ref: string): unknown {
  const steps = ref.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], root);
}

function isKind(value: unknown, kind: string): boolean {
  if (kind === 'null') return value === null;
  if (kind === 'array') return Array.isArray(value);
  if (kind === 'integer') return Number.isInteger(value);
  if (kind === 'object')
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === kind;
}
