// What the engine tells while it pushes, folded into one state a layer (moby/moby distribution/push_v2.go).
import type { LayerProgress } from '../../contract/image/publish.ts';
import { isObject, type JsonObject, readText } from '../docker/read-json.ts';

export interface PushState {
  /** In the order the engine named them first. */
  readonly layers: readonly LayerProgress[];
  /** Digest of the manifest, told last. */
  readonly digest: string | null;
}

export const emptyPush: PushState = { layers: [], digest: null };

/** The same object when the record says nothing new. */
export function foldPush(state: PushState, record: JsonObject): PushState {
  const { aux } = record;
  const digest = isObject(aux) ? readText(aux, 'Digest') : '';
  if (digest !== '') return { ...state, digest };
  const id = readText(record, 'id');
  const next = readLayer(state, id, record);
  if (id === '' || next === undefined) return state;
  const isKnown = state.layers.some((layer) => layer.id === id);
  const layers = isKnown
    ? state.layers.map((layer) => (layer.id === id ? next : layer))
    : [...state.layers, next];
  return { ...state, layers };
}

/** How a push that failed leaves them: what was not there has failed. */
export function failPush(state: PushState): PushState {
  const isOver = ({ state: one }: LayerProgress) =>
    one === 'done' || one === 'exists' || one === 'mounted';
  const layers = state.layers.map((layer) =>
    isOver(layer) ? layer : { ...layer, state: 'failed' as const },
  );
  return { ...state, layers };
}

function readLayer(
  { layers }: PushState,
  id: string,
  record: JsonObject,
): LayerProgress | undefined {
  const old = layers.find((layer) => layer.id === id);
  const before = { id, current: old?.current ?? 0, total: old?.total ?? null };
  const all = { ...before, current: before.total ?? before.current };
  const status = readText(record, 'status');
  if (status === 'Preparing' || status === 'Waiting') return { ...before, state: 'waiting' };
  if (status === 'Layer already exists') return { ...all, state: 'exists' };
  if (status.startsWith('Mounted from')) return { ...all, state: 'mounted' };
  if (status === 'Pushed') return { ...all, state: 'done' };
  if (status.startsWith('Retrying')) return { ...before, state: 'waiting' };
  if (status !== 'Pushing') return undefined;
  const detail = isObject(record.progressDetail) ? record.progressDetail : {};
  const current = typeof detail.current === 'number' ? detail.current : before.current;
  // What is sent is compressed while it is sent, so the engine's total is a guess that it may pass.
  const told = typeof detail.total === 'number' && detail.total > 0 ? detail.total : before.total;
  return { id, state: 'moving', current, total: told === null ? null : Math.max(told, current) };
}
