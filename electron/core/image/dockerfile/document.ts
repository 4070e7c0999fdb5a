// A Dockerfile as data: what each instruction says and on which lines it stands, whatever it says.

export interface Dockerfile {
  readonly directives: readonly Directive[];
  /** Character that joins lines: `\`, or what `# escape=` names. */
  readonly joiner: '\\' | '`';
  /** In the order of the file, those before the first FROM included. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly problems: readonly DockerfileProblem[];
  /** Lines as written, without their ends; line 1 is `lines[0]`. */
  readonly lines: readonly string[];
}

/** `# syntax=…`, `# escape=…`, `# check=…` at the very top. */
export interface Directive {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
  /** `--mount=type=cache,…`, in order; without a value it is empty. */
  readonly flags: readonly { readonly name: string; readonly value: string }[];
  /** What follows the flags, continued lines joined, comments gone. */
  readonly text: string;
  /** The words of the JSON form; null: the shell form. */
  readonly json: readonly string[] | null;
  readonly heredocs: readonly Heredoc[];
  /** Stands behind ONBUILD: it runs in another build. */
  readonly isTrigger: boolean;
}

export interface Heredoc {
  readonly name: string;
  readonly text: string;
  /** Variables are put in; false where the name was quoted. */
  readonly expands: boolean;
}

export interface Stage {
  readonly index: number;
  /** In small letters, as Docker compares them; null: only its number names it. */
  readonly name: string | null;
  /** With the arguments' defaults put in; what has none stays as `$NAME`. */
  readonly reference: string;
  /** Of `--platform`, as written. */
  readonly platform: string | null;
  readonly from: Instruction;
  /** After FROM, up to the next one. */
  readonly instructions: readonly Instruction[];
  /** The stage it starts from; null: an image. */
  readonly parent: number | null;
}

export type DockerfileProblem = {
  readonly kind: 'unknown-instruction' | 'no-from' | 'before-from' | 'open-heredoc' | 'empty-from';
  readonly line: number;
  readonly word: string;
};

/** Flags of one name. */
export function listFlags(instruction: Instruction, name: string): readonly string[] {
  return instruction.flags.filter((flag) => flag.name === name).map(({ value }) => value);
}
