import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;
/** Whether a value of JSON has the form of a schema already, so that reading it changes nothing. */
export type Fit = (value: unknown) => boolean;

/**
 * A schema as one function that says whether a value fits it *exactly*: with no field that reading would
 * drop. It says nothing of what is wrong where it answers no, which is what makes it several times as
 * fast as reading: it makes no copy of what it looks at. A large file is worth that; whatever does not
 * fit is for the schema itself to read, or to explain.
 *
 * @throws Error if the schema has a part that is not known here
 */
export function compileFit(schema: Schema): Fit {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return fitObject(def.shape);
    case 'array':
      return fitArray(compileFit(def.element), compileChecks(def));
    case 'string':
      return every((value) => typeof value === 'string', compileChecks(def));
    case 'number':
      return every(numberOf(def), compileChecks(def));
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'literal':
      return memberOf(def.values);
    case 'enum':
      return memberOf(Object.values(def.entries));
    case 'template_literal':
      return fitPattern(schema._zod.pattern);
    case 'optional':
      return compileFit(def.innerType);
    case 'nullable': {
      const inner = compileFit(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'union': {
      const options = def.options.map(compileFit);
      return (value) => options.some((option) => option(value));
    }
    default:
      throw new Error(`no fit for a schema of type ${def.type}`);
  }
}

function fitObject(shape: Readonly<Record<string, Schema>>): Fit {
  const fields = new Map(Object.entries(shape).map(([key, field]) => [key, compileFit(field)]));
  const required = Object.keys(shape).filter((key) => shape[key]?._zod.optin !== 'optional');
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Record<string, unknown>;
    for (const key in record) {
      const fits = fields.get(key);
      if (fits === undefined || !fits(record[key])) return false;
    }
    for (const key of required) if (record[key] === undefined) return false;
    return true;
  };
}

function fitArray(element: Fit, checks: readonly Fit[]): Fit {
  return every((value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!element(one)) return false;
    return true;
  }, checks);
}

function memberOf(values: Iterable<unknown>): Fit {
  const members = new Set(values);
  return (value) => members.has(value);
}

/** Only one without the flags that make a pattern remember where it stopped. */
function fitPattern(pattern: RegExp | undefined): Fit {
  if (pattern === undefined || pattern.global || pattern.sticky) {
    throw new Error(`no fit for the pattern ${pattern}`);
  }
  return (value) => typeof value === 'string' && pattern.test(value);
}

function numberOf(def: z.core.$ZodNumberDef): Fit {
  if (!('format' in def)) return (value) => Number.isFinite(value);
  if (def.format !== 'safeint') throw new Error(`no fit for a number of the form ${def.format}`);
  return (value) => Number.isSafeInteger(value);
}

function compileChecks({ checks = [] }: z.core.$ZodTypeDef): Fit[] {
  return checks.map((check) => compileCheck((check as z.core.$ZodChecks)._zod.def));
}

function compileCheck(def: z.core.$ZodChecks['_zod']['def']): Fit {
  switch (def.check) {
    case 'min_length':
      return (value) => (value as { length: number }).length >= def.minimum;
    case 'max_length':
      return (value) => (value as { length: number }).length <= def.maximum;
    case 'greater_than': {
      const least = Number(def.value);
      return (value) => (value as number) > least || (def.inclusive && value === least);
    }
    case 'string_format':
      return fitPattern('pattern' in def ? def.pattern : undefined);
    default:
      throw new Error(`no fit for the check ${def.check}`);
  }
}

/** Most have one check or none: those are asked without a loop. */
function every(first: Fit, [second, ...rest]: readonly Fit[]): Fit {
  if (second === undefined) return first;
  const both: Fit = (value) => first(value) && second(value);
  return every(both, rest);
}
