// What is wrong with a value in a file that people write: an id whose words are `flaws`, where, and what would be right.
import { z } from 'zod';

/** Ids are permanent. */
const flawId = z.enum([
  'extendsItself',
  'extendsNothing',
  'missing',
  'needsOneOf',
  'noFields',
  'noPattern',
  'notValid',
  'oddName',
  'onlyOneOf',
  'sameName',
  'syntax',
  'tabIndent',
  'tooDeep',
  'unknownField',
  'unknownVariable',
  'wrongForm',
  'wrongTo',
  'wrongValue',
]);

/** Part of an error's data. */
export const flawFields = {
  /** `commands[3].exitCode`; empty: the file as a whole. */
  place: z.string(),
  flaw: flawId,
  /** What the place takes, the names to choose from, or what the reader of a syntax said; may be empty. */
  detail: z.string(),
} as const;

export type FlawId = z.infer<typeof flawId>;
export type Flaw = Readonly<z.infer<z.ZodObject<typeof flawFields>>>;

interface FoundFlaw {
  readonly path: readonly PropertyKey[];
  readonly flaw: FlawId;
  readonly detail: string;
}

type Issue = z.core.$ZodIssue;

/** The first trouble of a value, of `safeParse` with `reportInput`. A schema's own check names its flaw as message. */
export function findFlaw(error: z.ZodError): FoundFlaw {
  const [issue] = error.issues;
  return issue ? readIssue(issue, []) : { path: [], flaw: 'notValid', detail: '' };
}

/** A place as people write it: `commands[3].exitCode`. */
export function formatPlace(path: readonly PropertyKey[]): string {
  return path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part);
      return /^[$\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

function readIssue(issue: Issue, parent: readonly PropertyKey[]): FoundFlaw {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return { path: [...path, issue.keys[0] ?? ''], flaw: 'unknownField', detail: '' };
  }
  if (issue.code === 'custom') {
    const flaw = flawId.safeParse(issue.message).data ?? 'notValid';
    return { path, flaw, detail: String(issue.params?.detail ?? '') };
  }
  if (issue.code === 'invalid_union') return readUnion(issue, path);
  const detail = describeWanted(issue);
  if (detail === '') return { path, flaw: 'notValid', detail };
  const wrong = issue.code === 'invalid_format' && issue.pattern ? 'wrongForm' : 'wrongValue';
  return { path, flaw: issue.input === undefined ? 'missing' : wrong, detail };
}

/** The branch that fits best speaks: the one whose first trouble lies deepest. */
function readUnion(issue: z.core.$ZodIssueInvalidUnion, path: readonly PropertyKey[]): FoundFlaw {
  const branches = issue.errors.map((errors) => errors.map((error) => readIssue(error, path)));
  const depths = branches.map((found) => Math.min(...found.map((one) => one.path.length)));
  const deepest = Math.max(...depths);
  const best = branches[depths.indexOf(deepest)]?.[0];
  if (best !== undefined && deepest > path.length) return best;
  const details = new Set(branches.flatMap(([first]) => first?.detail || []));
  if (details.size === 0) return { path, flaw: 'notValid', detail: '' };
  const flaw = issue.input === undefined ? 'missing' : 'wrongValue';
  return { path, flaw, detail: [...details].join(', ') };
}

/** In signs and in the names of JSON's and YAML's types, which no language translates; empty: not known. */
function describeWanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'record' ? 'object' : issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_small':
      return `${measure(issue.origin)}${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`;
    case 'too_big':
      return `${measure(issue.origin)}${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'starts_with'
        ? `${(issue as z.core.$ZodIssueStringStartsWith).prefix}…`
        : (issue.pattern ?? issue.format);
    default:
      return '';
  }
}

const measure = (origin: string) => (origin === 'string' || origin === 'array' ? 'length ' : '');
