// Plans of one PC on disk, so that they survive the process and a restart of Windows, with the confirmations given out.
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { fixStep, type MachineRef } from '../../contract/doctor.ts';
import { plan as planSchema } from '../../contract/plans.ts';
import type { StateStore } from '../../platform/ports.ts';
import { createSecret, hashBytes, nameMachine } from './identity.ts';

const restart = z.enum(['none', 'windows', 'wsl', 'docker', 'session']);

/** What a step does: a step of a fix, or a file that goes back to its kept bytes (null: to no file). */
const source = z.object({
  step: z.union([
    fixStep,
    z.object({
      kind: z.literal('restore'),
      path: z.string(),
      distro: z.string().optional(),
      chosen: z.literal(true).optional(),
      backup: z.string().nullable(),
      writtenSha256: z.string(),
    }),
  ]),
  restart,
});

const storedPlan = z.object({
  plan: planSchema,
  sources: z.array(source),
  /** Ids of checks that the person wants mended: what was asked for and what it explains. */
  wanted: z.array(z.string()),
  /** Ids of checks that were found as well and not chosen: they stay out. */
  leftOut: z.array(z.string()),
  /** The journal entry that this plan takes back. */
  undoes: z.string().nullable(),
  /** It has run before: it is waited for until it is done or dropped. */
  begun: z.boolean(),
  /** Fingerprints of confirmations that were given out for the plan as it stands. */
  confirmations: z.array(z.string()),
});

export type StoredPlan = z.infer<typeof storedPlan>;
export type StoredSource = StoredPlan['sources'][number];

export interface PlanStore {
  /** Newest first. */
  list(machine: MachineRef): Promise<readonly StoredPlan[]>;
  /** Throws `AppError` PLAN_NOT_FOUND. */
  find(machine: MachineRef, id: string): Promise<StoredPlan>;
  /** Keeps it as it stands now. Confirmations stay, unless the steps have changed. */
  save(plan: StoredPlan): Promise<void>;
  /** Makes a confirmation of the plan as it stands and keeps its fingerprint only. */
  confirm(plan: StoredPlan): Promise<string>;
  /**
   * Uses a confirmation up, with all others of the plan. Throws `AppError` CONFIRMATION_INVALID. The caller holds the
   * PC: any other plan that was running was cut off, and is over now that the person has chosen this one.
   */
  burn(plan: StoredPlan, confirmation: string): Promise<StoredPlan>;
}

export function createPlanStore(state: StateStore): PlanStore {
  const list = async (machine: MachineRef) => parsePlans(await state.read(nameFile(machine)));
  const change = <Value>(
    machine: MachineRef,
    id: string,
    edit: (old: StoredPlan | undefined) => { readonly plan?: StoredPlan; readonly value: Value },
  ) =>
    state.update(nameFile(machine), (text) => {
      const plans = parsePlans(text);
      const { plan, value } = edit(plans.find((one) => one.plan.id === id));
      const rest = plans.filter((one) => one.plan.id !== id);
      const kept = plan === undefined ? plans : dropOld([plan, ...rest]);
      return { text: `${JSON.stringify(kept)}\n`, value };
    });
  return {
    list,
    find: async (machine, id) => {
      const found = (await list(machine)).find(({ plan }) => plan.id === id);
      if (found === undefined) throw new AppError('PLAN_NOT_FOUND', { plan: id });
      return found;
    },
    save: (plan) => change(plan.plan.machine, plan.plan.id, () => ({ plan, value: undefined })),
    confirm: async (plan) => {
      const secret = createSecret();
      const mark = await fingerprint(plan, secret);
      await change(plan.plan.machine, plan.plan.id, (old) => {
        // Somebody has run it since it was read: what was shown is over, and nothing of it is kept.
        if (old !== undefined && old.plan.job !== plan.plan.job) return { value: undefined };
        const confirmations = [...(old?.confirmations ?? []), mark].slice(-20);
        return { plan: { ...plan, confirmations }, value: undefined };
      });
      return secret;
    },
    burn: async (plan, confirmation) => {
      const mark = await fingerprint(plan, confirmation);
      const burnt = await change(plan.plan.machine, plan.plan.id, (old) => {
        if (old === undefined || !old.confirmations.includes(mark)) return { value: undefined };
        const used = { ...plan, confirmations: [] };
        return { plan: used, value: used };
      });
      if (burnt === undefined) throw new AppError('CONFIRMATION_INVALID', {});
      await state.update(nameFile(plan.plan.machine), (text) => {
        const plans = parsePlans(text).map((one) => stopCutOff(one, plan.plan.id));
        return { text: `${JSON.stringify(plans)}\n`, value: undefined };
      });
      return burnt;
    },
  };
}

function stopCutOff(stored: StoredPlan, chosen: string): StoredPlan {
  const { plan } = stored;
  const isCutOff = plan.id !== chosen && plan.state === 'running';
  return isCutOff ? { ...stored, plan: { ...plan, state: 'stopped' } } : stored;
}

/** Binds a confirmation to exactly the steps that were shown: a plan that was changed since needs another. */
function fingerprint({ plan, sources }: StoredPlan, secret: string): Promise<string> {
  const shown = plan.steps.map(({ check, fix, kind, shown, elevated }) => [
    check,
    fix,
    kind,
    shown,
    elevated,
  ]);
  return hashBytes(JSON.stringify([secret, plan.id, shown, sources]));
}

const nameFile = (machine: MachineRef) => `plans/${nameMachine(machine)}.json`;

/** Plans that were only looked at, and finished ones, go after a while. */
function dropOld(plans: readonly StoredPlan[]): readonly StoredPlan[] {
  const isOpen = ({ begun, plan }: StoredPlan) =>
    begun && plan.state !== 'done' && plan.state !== 'stopped';
  return plans.filter((plan, index) => index < 20 || isOpen(plan));
}

function parsePlans(text: string | undefined): readonly StoredPlan[] {
  try {
    return z.array(storedPlan).safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}
