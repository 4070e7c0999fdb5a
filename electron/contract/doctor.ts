// What the doctor can be asked and what it answers: streamed progress, then one report, root cause first.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from './errors.ts';
import { layerIds } from './layer-ids.ts';
import { text, textParams } from './text.ts';

export { layerIds };
export const layerId = z.enum(layerIds);

/** `blocker`: nothing above works. Blockers and errors are problems, warnings and infos advice. */
export const severity = z.enum(['blocker', 'error', 'warning', 'info']);

/** `blocked` is an unknown whose reason is a found root: "blocked by X". */
export const checkStatus = z.enum(['ok', 'advice', 'problem', 'unknown', 'skipped', 'blocked']);

/** One thing that was read, and what it said, as close to the tool's own words as fits a line. */
export const evidence = z.object({
  /** The command, query or file that was read. */
  source: z.string(),
  /** What it answered. */
  says: z.string(),
  /** The line the judgement hangs on. */
  deciding: z.boolean(),
  /** Would prove it, but needs administrator: offered, not taken. */
  elevated: z.boolean(),
});

export const fixStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('command'),
    program: z.string(),
    args: z.array(z.string()),
    elevated: z.boolean(),
  }),
  z.object({ kind: z.literal('edit'), file: z.string(), text }),
  z.object({ kind: z.literal('guide'), text }),
]);

/** One way out. Nothing here runs by itself: the exact commands are shown first. */
export const fix = z.object({
  id: z.string(),
  /** `auto`: harmless. `confirm`: asks first. `guide`: only a person can do it. */
  automatable: z.enum(['auto', 'confirm', 'guide']),
  elevation: z.boolean(),
  /** What has to start again for it to take effect. */
  restart: z.enum(['none', 'windows', 'wsl', 'docker', 'session']),
  /** What is stopped or lost, in words; absent when nothing is. */
  destroys: text.optional(),
  /** The command that takes it back, as typed; absent when it cannot be. */
  undo: z.string().optional(),
  steps: z.array(fixStep),
});

export const verification = z.object({ command: z.string(), expect: z.string() });

export const checkResult = z.object({
  id: z.string(),
  layer: layerId,
  severity,
  status: checkStatus,
  /** Which wording of this finding: `findings.<id>.<variant>.…`; absent for the only one. */
  variant: z.string().optional(),
  params: textParams,
  /** Says something true that explains nothing else: its causal edges do not count. */
  standsAlone: z.boolean().optional(),
  /** Why it could not be told or was skipped. */
  reason: text.optional(),
  /** Checks that would explain this one directly, found or not: the edges of "what it breaks". */
  causedBy: z.array(z.string()),
  /** The roots that explain this finding (or block this check); empty for a root. */
  explainedBy: z.array(z.string()),
  /** Ancestors that could not be told: the finding may come from one of them. */
  mayComeFrom: z.array(z.string()),
  /** For a root: every finding and blocked check that folds under it, nearest first. */
  explains: z.array(z.string()),
  evidence: z.array(evidence),
  fixes: z.array(fix),
  verify: z.array(verification),
});

export const layerResult = z.object({
  id: layerId,
  status: checkStatus,
  blockedBy: z.string().optional(),
  /** The line under the layer's name: what was measured, or what is wrong. */
  summary: text,
});

/** A measured fact worth reading when all is well: label key and value. */
export const highlight = z.object({
  group: z.enum(['windows', 'wsl', 'docker', 'network', 'disk', 'tools']),
  label: z.string(),
  value: text,
});

export const reportCounts = z.object({
  ok: z.number(),
  advice: z.number(),
  problem: z.number(),
  unknown: z.number(),
  skipped: z.number(),
  blocked: z.number(),
});

export const machineRef = z.object({ kind: z.enum(['this', 'described']), name: z.string() });

export const report = z.object({
  schema: z.literal(1),
  slipway: z.string(),
  machine: machineRef,
  platform: z.string(),
  /** ISO 8601, UTC. */
  startedAt: z.string(),
  /** How long the whole run took, in milliseconds. */
  ms: z.number(),
  /** Ids of the roots, problems first, then in the order of the ladder. */
  roots: z.array(z.string()),
  layers: z.array(layerResult),
  checks: z.array(checkResult),
  counts: reportCounts,
  highlights: z.array(highlight),
  /** 0 fine, 1 problems, 2 could not tell. */
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});

export const doctorEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('started'),
    total: z.number(),
    machine: machineRef,
    /** How many checks each layer has, so that its row can tell when it is done. */
    layers: z.array(z.object({ id: layerId, total: z.number() })),
  }),
  z.object({
    kind: z.literal('progress'),
    done: z.number(),
    total: z.number(),
    /** Checks judged since the last event. Not folded yet. */
    checks: z.array(checkResult),
    /** Roots so far whose ancestors have all answered: they will not move any more. */
    roots: z.array(z.string()),
  }),
  z.object({ kind: z.literal('report'), report }),
]);

export const doctorContract = {
  /** Runs the doctor on the current machine. Leaving the loop cancels it. */
  run: oc
    .errors(errors)
    .input(z.object({ only: z.array(z.string()).max(100).optional() }))
    .output(eventIterator(doctorEvent)),
  /** The last report of the current machine, or null. */
  latest: oc.errors(errors).output(report.nullable()),
};

export type LayerId = z.infer<typeof layerId>;
export type Severity = z.infer<typeof severity>;
export type CheckStatus = z.infer<typeof checkStatus>;
export type Evidence = z.infer<typeof evidence>;
export type Fix = z.infer<typeof fix>;
export type FixStep = z.infer<typeof fixStep>;
export type Verification = z.infer<typeof verification>;
export type CheckResult = z.infer<typeof checkResult>;
export type LayerResult = z.infer<typeof layerResult>;
export type Highlight = z.infer<typeof highlight>;
export type Report = z.infer<typeof report>;
export type ReportCounts = z.infer<typeof reportCounts>;
export type MachineRef = z.infer<typeof machineRef>;
export type DoctorEvent = z.infer<typeof doctorEvent>;
